import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import {
  acceptAll,
  kindOf,
  type Note,
  notesFile,
  notesOf,
  quoteOf,
  rangeOf,
  select,
  versionsOf,
  writeNotes,
} from './notes.ts';
import { closeAll, diagnosticsOf, openNewPage, ruleOf } from './workbench.ts';

const text = [
  '# 全市经济稳中向好',
  '',
  '今年前11个月，全市生产总值同比增长6.2%，高于全省平均水平。',
  '',
  '市统计局局长王小明表示，下一步将抓好重点项目建设。王小明说，全年目标能够完成。',
  '',
].join('\n');

describe('going through annotations', () => {
  afterEach(closeAll);

  it('every occurrence of a name is tagged after a look at them, in one step', async () => {
    const name = 'occurrences.article';
    const editor = await openNewPage(name, text);
    const caret = rangeOf(editor.document, '王小明').start;
    editor.selection = new vscode.Selection(caret, caret);
    const all = await acceptAll('both tags', ['galley.tag.occurrences'], async () => {
      const found = (await versionsOf(name)).filter(({ deleted }) => !deleted);
      return found.length === 2 && found;
    });
    assert.deepEqual(all.map(quoteOf), ['王小明', '王小明']);
    assert.deepEqual(all.map(kindOf), ['person', 'person']);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await notesOf(name, (left) => left.length === 0);
  });

  it('sticky tagging leaves selections of the keyboard alone, and is turned off by its key', async () => {
    const name = 'sticky.article';
    const editor = await openNewPage(name, text);
    await vscode.commands.executeCommand('galley.tag.sticky', 'person');
    select(editor, '全省');
    select(editor, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    await notesOf(name, (all) => all.length > 0);
    // A list would open if it were off, and the command would not end.
    await vscode.commands.executeCommand('galley.tag.sticky');
    select(editor, '市统计局');
    await vscode.commands.executeCommand('galley.tag.organisation');
    const all = await notesOf(name, (found) => found.some((one) => quoteOf(one) === '市统计局'));
    assert.deepEqual(all.map(quoteOf).sort(), ['6.2%', '市统计局'].sort());
  });

  it('an annotation whose words are gone is a finding, until a person says where it belongs', async () => {
    const before = 'before.article';
    const editor = await openNewPage(before, text);
    select(editor, '王小明');
    await vscode.commands.executeCommand('galley.tag.person');
    const [note] = await notesOf(before, (all) => all.length === 1);
    const name = 'orphan.article';
    await vscode.workspace.fs.copy(notesFile(before), notesFile(name));
    const changed = '# 全市经济稳中向好\n\n县里的代表都来了，只有王小明没有到会，听说是路上堵了车。\n';
    const { document } = await openNewPage(name, changed);
    const isOrphan = (one: vscode.Diagnostic) => ruleOf(one) === 'orphan-annotation';
    const found = await diagnosticsOf(document.uri, (all) => all.some(isOrphan));
    assert.match(
      found
        .find(isOrphan)!
        .relatedInformation!.map(({ location }) => document.getText(location.range))
        .join(),
      /王小明/,
    );
    await acceptAll('the annotation in its place', ['galley.annotation.reviewOrphans'], async () => {
      const [one] = await versionsOf(name);
      return one !== undefined && one.rev > note!.rev;
    });
    await diagnosticsOf(document.uri, (all) => !all.some(isOrphan));
    const [placed] = await versionsOf(name);
    assert.equal(placed!.id, note!.id);
    assert.equal(quoteOf(placed), '王小明');
    await vscode.commands.executeCommand('galley.annotation.undo');
    await diagnosticsOf(document.uri, (all) => all.some(isOrphan));
  });

  it('a fact that nobody verified is a finding, and what settles it is offered where fixes are', async () => {
    const name = 'unverified.article';
    const editor = await openNewPage(name, text);
    const { document } = editor;
    select(editor, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    const isUnverified = (one: vscode.Diagnostic) => ruleOf(one) === 'unverified-fact';
    const found = await diagnosticsOf(document.uri, (all) => all.some(isUnverified));
    const { range } = found.find(isUnverified)!;
    assert.equal(document.getText(range), '6.2%');
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const remedy = offered.find(({ command }) => command?.command === 'galley.annotation.setStatus');
    assert.ok(remedy?.command, 'no remedy is offered');
    const [node] = remedy.command.arguments as [{ id: string }];
    const [note] = await versionsOf(name);
    assert.equal(node.id, note!.id);
    // It moves along with what is typed before it.
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '附记\n\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnosticsOf(document.uri, (all) =>
      all.some((one) => isUnverified(one) && document.getText(one.range) === '6.2%'),
    );
    await vscode.commands.executeCommand('galley.annotation.delete');
    await diagnosticsOf(document.uri, (all) => !all.some(isUnverified));
  });

  it('two versions of one annotation are both kept until a person settles them', async () => {
    const name = 'conflict.article';
    const editor = await openNewPage(name, text);
    select(editor, '全省');
    await vscode.commands.executeCommand('galley.tag.place');
    const [note] = await notesOf(name, (all) => all.length === 1);
    const version = (kind: string, by: string): Note => ({
      ...note!,
      rev: 2,
      body: [{ purpose: 'identifying', value: kind }],
      by,
    });
    await writeNotes(name, [version('organisation', '李'), version('source', '张')]);
    const [settled] = await acceptAll('one version', ['galley.annotation.settleConflicts'], async () => {
      const found = await versionsOf(name);
      return found.length === 1 && found[0]!.rev > 2 && found;
    });
    assert.equal(settled!.id, note!.id);
    assert.ok(['organisation', 'source'].includes(String(kindOf(settled))));
    assert.equal(editor.document.getText(), text);
  });

  it('what two people tagged differently is settled, and the settlement undone', async () => {
    const name = 'annotators.article';
    const editor = await openNewPage(name, text);
    select(editor, '市统计局');
    await vscode.commands.executeCommand('galley.tag.organisation');
    const [ours] = await notesOf(name, (all) => all.length === 1);
    const theirs = { ...changed(ours!, 1, '~other'), body: [{ purpose: 'identifying', value: 'place' }] };
    await writeNotes(name, [ours!, theirs]);
    const kinds = async () => (await versionsOf(name)).map(kindOf).sort();
    await acceptAll('the settlement', ['galley.annotators.compare'], async () => {
      return (await kinds()).join() === 'organisation,organisation';
    });
    await vscode.commands.executeCommand('galley.annotation.undo');
    await until('the difference again', async () => (await kinds()).join() === 'organisation,place');
  });

  it('a colleague’s notes file is compared, and what only it has is taken over', async () => {
    const name = 'colleague.article';
    const editor = await openNewPage(name, text);
    select(editor, '市统计局');
    await vscode.commands.executeCommand('galley.tag.organisation');
    await notesOf(name, (all) => all.length === 1);
    select(editor, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    const both = await notesOf(name, (all) => all.length === 2);
    const theirs = both.map((one, at) => changed(one, at + 1, '李'));
    await writeNotes('theirs/colleague.article', theirs);
    const theirFile = notesFile('theirs/colleague.article');
    const before = await vscode.workspace.fs.readFile(theirFile);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await notesOf(name, (all) => all.length === 1);
    const all = await acceptAll('the tag taken over', ['galley.notes.compare', theirFile], async () => {
      const live = (await versionsOf(name)).filter(({ deleted }) => !deleted);
      return live.length === 2 && live;
    });
    const taken = all.find((one) => quoteOf(one) === '6.2%');
    assert.equal(taken?.by, '李');
    assert.equal(kindOf(taken), 'number');
    assert.deepEqual(await vscode.workspace.fs.readFile(theirFile), before);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await notesOf(name, (left) => left.length === 1);
  });
});

/** The annotation as somebody else made it. */
function changed(note: Note, number: number, by: string): Note {
  return { ...note, id: `urn:uuid:00000000-0000-4000-8000-${String(number).padStart(12, '0')}`, by };
}

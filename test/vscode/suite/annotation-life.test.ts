import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, inWorkspace, openNewPage } from './workbench.ts';

interface Note {
  readonly id: string;
  readonly deleted?: boolean;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly { readonly type: string; readonly exact?: string }[] };
}

const text = [
  '# 全市经济稳中向好',
  '',
  '**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。锦州曾生产出新中国第一滴人造石油、拥有中国大',
  '',
  '陆第一条金红石型氯化法钛白粉生产线。',
  '',
  '市统计局局长王小明表示，下一步将抓好重点项目建设。王小明说，全年目标能够完成。',
  '',
].join('\n');

describe('the life of annotations', () => {
  afterEach(closeAll);

  it('the word at the caret is tagged whole, and every selection of several', async () => {
    const editor = await openNewPage('words.article', text);
    caret(editor, '6.2%', 1);
    await vscode.commands.executeCommand('galley.tag.number');
    await notes('words.article', (all) => all.some((one) => quote(one) === '6.2%'));
    editor.selections = ['张继锋', '王小明'].map((words) => selectionOf(editor.document, words));
    await vscode.commands.executeCommand('galley.tag.person');
    const all = await notes('words.article', (found) => found.length === 3);
    assert.deepEqual(all.map(quote).sort(), ['6.2%', '张继锋', '王小明'].sort());
  });

  it('a tag stays on its words through edits, the joining of its paragraph, and an undo of both', async () => {
    const editor = await openNewPage('join.article', text);
    const { document } = editor;
    editor.selection = new vscode.Selection(
      positionOf(document, '中国大\n').start,
      positionOf(document, '陆第一条').end,
    );
    await vscode.commands.executeCommand('galley.tag.claim');
    const [note] = await notes('join.article', (all) => all.length === 1);
    assert.equal(quote(note!), '中国大\n\n陆第一条');
    await edit(document, (change) => change.insert(document.uri, new vscode.Position(0, 0), '附记\n\n'));
    await until('the broken line to be found', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .some(({ code }) => JSON.stringify(code ?? '').includes('broken-paragraph')),
    );
    await vscode.commands.executeCommand('galley.fixAll');
    await until('the joined line', () => document.getText().includes('中国大陆第一条'));
    await goToOnly(editor, '中国大陆第一条');
    await document.save();
    await notes('join.article', (all) => all.some((one) => quote(one) === '中国大陆第一条'));
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await until('the text as it was', () => document.getText() === text);
    await goToOnly(editor, '中国大\n\n陆第一条');
  });

  it('a tag finds its words again after the file was changed while it was closed', async () => {
    const name = 'outside.article';
    const editor = await openNewPage(name, text);
    editor.selection = selectionOf(editor.document, '王小明');
    await vscode.commands.executeCommand('galley.tag.person');
    await notes(name, (all) => all.length === 1);
    // VS Code keeps a closed document for minutes; under another name the change is certainly an outside one.
    const changed = text
      .replace('今年前11个月，', '据初步核算，')
      .replace('市统计局局长', '市统计局党组书记、局长');
    await vscode.workspace.fs.writeFile(inWorkspace('later.article'), new TextEncoder().encode(changed));
    await vscode.workspace.fs.copy(
      inWorkspace(`${name}.galley.jsonl`),
      inWorkspace('later.article.galley.jsonl'),
    );
    const document = await vscode.workspace.openTextDocument(inWorkspace('later.article'));
    const again = await vscode.window.showTextDocument(document);
    await goToOnly(again, '王小明');
    assert.equal(document.offsetAt(again.selection.start), changed.indexOf('王小明'));
  });

  it('the notes go along when the page is renamed', async () => {
    const editor = await openNewPage('old-name.article', text);
    editor.selection = selectionOf(editor.document, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    const [note] = await notes('old-name.article', (all) => all.length === 1);
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(inWorkspace('old-name.article'), inWorkspace('new-name.article'));
    assert.ok(await vscode.workspace.applyEdit(rename));
    const [moved] = await notes('new-name.article', (all) => all.length === 1);
    assert.equal(moved!.id, note!.id);
    await assert.rejects(async () => vscode.workspace.fs.stat(inWorkspace('old-name.article.galley.jsonl')));
  });

  it('what another window writes appears, and nothing of ours is lost to it', async () => {
    const name = 'shared.article';
    const editor = await openNewPage(name, text);
    editor.selection = selectionOf(editor.document, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    const [ours] = await notes(name, (all) => all.length === 1);
    const theirs = JSON.parse(
      JSON.stringify(ours).replace(ours!.id, 'urn:uuid:00000000-0000-4000-8000-000000000001'),
    );
    const file = inWorkspace(`${name}.galley.jsonl`);
    // As a program would that knows nothing of merging: our record is gone from the file.
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${JSON.stringify(theirs)}\n`));
    const both = await notes(name, (all) => all.length === 2);
    assert.deepEqual(both.map(({ id }) => id).sort(), [ours!.id, theirs.id].sort());
  });

  it('an edge moves by a character, and the annotation’s own undo takes it back', async () => {
    const name = 'stretch.article';
    const editor = await openNewPage(name, text);
    editor.selection = selectionOf(editor.document, '统计局');
    await vscode.commands.executeCommand('galley.tag.organisation');
    await notes(name, (all) => all.some((one) => quote(one) === '统计局'));
    await vscode.commands.executeCommand('galley.annotation.growStart');
    await notes(name, (all) => all.some((one) => quote(one) === '市统计局'));
    await vscode.commands.executeCommand('galley.annotation.shrinkEnd');
    await notes(name, (all) => all.some((one) => quote(one) === '市统计'));
    await vscode.commands.executeCommand('galley.annotation.undo');
    await vscode.commands.executeCommand('galley.annotation.undo');
    await notes(name, (all) => all.some((one) => quote(one) === '统计局'));
    await goToOnly(editor, '统计局');
    assert.equal(editor.document.getText(), text);
  });

  it('no temporary file stays behind', async () => {
    const entries = await vscode.workspace.fs.readDirectory(inWorkspace());
    assert.deepEqual(
      entries.map(([name]) => name).filter((name) => name.endsWith('.tmp')),
      [],
    );
  });
});

function positionOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, words);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

function selectionOf(document: vscode.TextDocument, words: string): vscode.Selection {
  const { start, end } = positionOf(document, words);
  return new vscode.Selection(start, end);
}

function caret(editor: vscode.TextEditor, words: string, inside: number): void {
  const at = positionOf(editor.document, words).start.translate(0, inside);
  editor.selection = new vscode.Selection(at, at);
}

async function edit(
  document: vscode.TextDocument,
  change: (edit: vscode.WorkspaceEdit) => void,
): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  change(workspaceEdit);
  assert.ok(await vscode.workspace.applyEdit(workspaceEdit), `${document.uri} was not edited`);
}

/** Puts the caret on top and goes to the page's one annotation, until it has these words. */
async function goToOnly(editor: vscode.TextEditor, words: string): Promise<void> {
  await until(`the annotation on “${words}”`, async () => {
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('galley.annotation.next');
    return editor.document.getText(editor.selection) === words;
  });
}

function quote(note: Note): string {
  return note.target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '';
}

/** The records that are not deleted of a page's notes file, once they satisfy `expected`. */
function notes(name: string, expected: (found: readonly Note[]) => boolean): Promise<readonly Note[]> {
  return until(`the notes of ${name}`, async () => {
    let lines: string;
    try {
      lines = new TextDecoder().decode(
        await vscode.workspace.fs.readFile(inWorkspace(`${name}.galley.jsonl`)),
      );
    } catch {
      return undefined;
    }
    const found: Note[] = lines
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    const live = found.filter(({ deleted }) => !deleted);
    return expected(live) && live;
  });
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { kindOf, notesOf, quoteOf, rangeOf, select, versionsOf, writeNotes } from './notes.ts';
import { closeAll, extension, inWorkspace } from './workbench.ts';

const text =
  '# 实施重点技术创新项目71项 投建亿元以上工业项目11个 锦州做好“三篇大文章”推动产业升级\n\n' +
  '**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%，向工业强市的目标前进。\n';

describe('a page that was closed', () => {
  afterEach(closeAll);

  it('opens at the words of the annotation that is clicked in the tree', async () => {
    const name = 'closed.article';
    const id = await tagAndClose(name);
    await vscode.commands.executeCommand('galley.annotation.reveal', nodeOf(name, id));
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document.uri.path, inWorkspace(name).path);
    assert.equal(editor?.document.getText(editor.selection), '6.2%');
  });

  it('is shown for an annotation whose words are gone', async () => {
    const name = 'closed-orphan.article';
    const id = await tagAndClose(name);
    await write(name, '# 另一块版\n\n这里什么都没有留下来。\n');
    await vscode.commands.executeCommand('galley.annotation.reveal', nodeOf(name, id));
    assert.equal(vscode.window.activeTextEditor?.document.uri.path, inWorkspace(name).path);
  });

  it('is exported with what others have noted on it since', async () => {
    const name = 'closed-export.article';
    await tagAndClose(name);
    const [ours] = await versionsOf(name);
    const theirs = { ...ours!, id: 'urn:uuid:00000000-0000-4000-8000-000000000002', by: '外人' };
    await writeNotes(name, [ours!, theirs]);
    const file = inWorkspace('closed-export.csv');
    await vscode.commands.executeCommand('galley.notes.export', 'csv', file);
    const rows = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    assert.match(rows, /外人/);
  });

  it('keeps the texts that its notes were made on out of the Explorer', async () => {
    const { exclude } = vscode.workspace.getConfiguration('files');
    assert.equal((exclude as Readonly<Record<string, unknown>>)['**/.galley'], true);
    assert.equal(
      (exclude as Readonly<Record<string, unknown>>)['**/.git'],
      true,
      'VS Code’s own stand beside it',
    );
  });
});

describe('a question at a bare caret', () => {
  afterEach(closeAll);

  it('is about the whole fact, as what it is', async () => {
    const name = 'ask-fact.article';
    await askAt(name, '张继锋', 2);
    const [note] = await notesOf(name, (all) => all.length === 1);
    assert.equal(quoteOf(note), '张继锋');
    assert.equal(kindOf(note), 'person');
  });

  it('is about the whole word where no fact is known, as a claim', async () => {
    const name = 'ask-word.article';
    await askAt(name, '强市', 1);
    const [note] = await notesOf(name, (all) => all.length === 1);
    assert.equal(quoteOf(note), '强市');
    assert.equal(kindOf(note), 'claim');
  });
});

/** Opens a page as a person does, so that nothing but its editor holds it, and makes the server ready. */
async function openAsPerson(name: string): Promise<vscode.TextEditor> {
  await write(name, text);
  await vscode.commands.executeCommand('vscode.open', inWorkspace(name));
  const editor = await until('the page in front', () => {
    const active = vscode.window.activeTextEditor;
    return active?.document.uri.path === inWorkspace(name).path && active;
  });
  const { ready } = await extension().activate();
  await ready();
  return editor;
}

/** @returns the id of the annotation that stands on the page. */
async function tagAndClose(name: string): Promise<string> {
  const editor = await openAsPerson(name);
  select(editor, '6.2%');
  await vscode.commands.executeCommand('galley.tag.number');
  const [note] = await notesOf(name, (all) => all.length === 1);
  await closeAll();
  await until('the page to be let go', () =>
    vscode.workspace.textDocuments.every(({ uri }) => uri.path !== inWorkspace(name).path),
  );
  return note!.id;
}

async function askAt(name: string, words: string, inside: number): Promise<void> {
  const editor = await openAsPerson(name);
  const caret = rangeOf(editor.document, words).start.translate(0, inside);
  editor.selection = new vscode.Selection(caret, caret);
  await vscode.commands.executeCommand('galley.question.ask', undefined, '依据是什么？');
}

function write(name: string, content: string): Thenable<void> {
  return vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(content));
}

/** As the tree hands it to its command. */
function nodeOf(name: string, id: string): object {
  return { type: 'annotation', uri: inWorkspace(name), id };
}

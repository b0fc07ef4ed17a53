import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';
import { openSamplePage, samplePage } from './workbench.ts';

interface StoredNote {
  readonly id: string;
  readonly rev: number;
  readonly deleted?: true;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly { readonly exact?: string; readonly start?: number }[] };
}

describe('annotations', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('are written beside the page: a selection as it is, a caret as its word', async () => {
    const document = await openSamplePage();
    select(document, '锦州汉拿');
    await vscode.commands.executeCommand('galley.tag.organisation');
    caretIn(document, '11个');
    await vscode.commands.executeCommand('galley.tag.number');
    const notes = await until('two notes in the file', async () => {
      const live = await liveNotes();
      return (
        live.some((one) => quote(one) === '锦州汉拿') && live.some((one) => quote(one) === '11个') && live
      );
    });
    const kind = (words: string) => notes.find((one) => quote(one) === words)?.body[0]?.value;
    assert.equal(kind('锦州汉拿'), 'organisation');
    assert.equal(kind('11个'), 'number');
  });

  it('are made for every selection at once', async () => {
    const document = await openSamplePage();
    const editor = vscode.window.activeTextEditor!;
    editor.selections = ['张继锋', '崔治'].map((words) => rangeOf(document, words));
    await vscode.commands.executeCommand('galley.tag.person');
    await until('a note for each', async () => {
      const quotes = (await liveNotes()).map(quote);
      return quotes.includes('张继锋') && quotes.includes('崔治');
    });
  });

  it('keep their words while the page is edited round them', async () => {
    const document = await openSamplePage();
    select(document, '王旭东');
    await vscode.commands.executeCommand('galley.tag.person');
    await until('the note', async () => (await liveNotes()).some((one) => quote(one) === '王旭东'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '附记\n\n');
    await vscode.workspace.applyEdit(edit);
    const words = document.getText().indexOf('王旭东');
    const editor = vscode.window.activeTextEditor!;
    editor.selection = new vscode.Selection(document.positionAt(words + 1), document.positionAt(words + 1));
    await vscode.commands.executeCommand('galley.annotation.delete');
    const gone = await until('the tombstone', async () =>
      (await storedNotes()).find((one) => quote(one) === '王旭东' && one.deleted),
    );
    assert.equal(gone.rev, 2);
  });

  it('come back when their deletion is undone', async () => {
    const document = await openSamplePage();
    select(document, '谢长荣');
    await vscode.commands.executeCommand('galley.tag.person');
    const tagged = () => liveNotes().then((notes) => notes.some((one) => quote(one) === '谢长荣'));
    await until('the note', tagged);
    await vscode.commands.executeCommand('galley.annotation.delete');
    await until('the note to go', async () => !(await tagged()));
    await vscode.commands.executeCommand('galley.annotation.undo');
    await until('the note to return', tagged);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await until('the tag itself to be undone', async () => !(await tagged()));
    await vscode.commands.executeCommand('galley.annotation.redo');
    await until('the tag to be redone', tagged);
  });

  it('leave no temporary file behind', async () => {
    const entries = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(samplePage(), '..'));
    assert.deepEqual(
      entries.map(([name]) => name).filter((name) => name.includes('.tmp')),
      [],
    );
  });
});

function rangeOf(document: vscode.TextDocument, words: string): vscode.Selection {
  const start = document.getText().indexOf(words);
  assert.notEqual(start, -1, words);
  return new vscode.Selection(document.positionAt(start), document.positionAt(start + words.length));
}

function select(document: vscode.TextDocument, words: string): void {
  vscode.window.activeTextEditor!.selection = rangeOf(document, words);
}

function caretIn(document: vscode.TextDocument, words: string): void {
  const { start } = rangeOf(document, words);
  const inside = start.translate(0, 1);
  vscode.window.activeTextEditor!.selection = new vscode.Selection(inside, inside);
}

async function storedNotes(): Promise<StoredNote[]> {
  const file = samplePage().with({ path: `${samplePage().path}.galley.jsonl` });
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}

async function liveNotes(): Promise<StoredNote[]> {
  return (await storedNotes()).filter((one) => !one.deleted);
}

function quote(note: StoredNote): string {
  return note.target.selector.find((one) => one.exact !== undefined)?.exact ?? '';
}

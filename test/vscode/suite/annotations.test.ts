import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, inWorkspace, openNewPage } from './workbench.ts';

const text = '# 标题\n\n**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。\n';

interface Note {
  readonly deleted?: boolean;
  readonly body: readonly { readonly purpose: string; readonly value: string }[];
  readonly target: { readonly selector: readonly { readonly type: string; readonly exact?: string }[] };
}

describe('annotations', () => {
  afterEach(closeAll);

  it('tags a selection in a file beside the page, and follows the text', async () => {
    const editor = await openNewPage('tag.article', text);
    select(editor, '张继锋');
    await vscode.commands.executeCommand('galley.tag.person');
    const [note] = await notes('tag.article', (all) => all.length === 1);
    assert.equal(quote(note), '张继锋');
    assert.equal(note?.body.find(({ purpose }) => purpose === 'identifying')?.value, 'person');
    // The page itself is not touched.
    assert.equal(editor.document.getText(), text);
    assert.equal(editor.document.isDirty, false);
  });

  it('takes a tag back by its own undo', async () => {
    const editor = await openNewPage('undo.article', text);
    select(editor, '6.2%');
    await vscode.commands.executeCommand('galley.tag.number');
    await notes('undo.article', (all) => all.some(({ deleted }) => !deleted));
    await vscode.commands.executeCommand('galley.annotation.undo');
    await notes('undo.article', (all) => all.every(({ deleted }) => deleted));
    await vscode.commands.executeCommand('galley.annotation.redo');
    const [note] = await notes('undo.article', (all) => all.some(({ deleted }) => !deleted));
    assert.equal(quote(note), '6.2%');
  });
});

function select(editor: vscode.TextEditor, words: string): void {
  const start = editor.document.getText().indexOf(words);
  const { document } = editor;
  editor.selection = new vscode.Selection(
    document.positionAt(start),
    document.positionAt(start + words.length),
  );
}

function quote(note: Note | undefined): string | undefined {
  return note?.target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact;
}

/** The records of a page's notes file once they satisfy `expected`. */
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
    return expected(found) && found;
  });
}

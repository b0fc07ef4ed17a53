import * as vscode from 'vscode';
import { until } from '../until.ts';
import { inWorkspace } from './workbench.ts';

/** A record as it stands in a notes file. */
export interface Note {
  readonly id: string;
  readonly rev: number;
  readonly by: string;
  readonly deleted?: boolean;
  readonly body: readonly { readonly purpose: string; readonly value: string; readonly settled?: boolean }[];
  readonly target: {
    readonly source: string;
    readonly selector: readonly { readonly type: string; readonly exact?: string }[];
  };
}

/** The records that are not deleted of a page's notes file, once they satisfy `expected`. */
export function notesOf(
  name: string,
  expected: (found: readonly Note[]) => boolean,
): Promise<readonly Note[]> {
  return until(`the notes of ${name}`, async () => {
    const live = (await versionsOf(name)).filter(({ deleted }) => !deleted);
    return expected(live) && live;
  });
}

/** Every line of a page's notes file; none where there is no file. */
export async function versionsOf(name: string): Promise<Note[]> {
  try {
    const bytes = await vscode.workspace.fs.readFile(notesFile(name));
    return new TextDecoder()
      .decode(bytes)
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}

export async function writeNotes(name: string, notes: readonly object[]): Promise<void> {
  const lines = notes.map((note) => `${JSON.stringify(note)}\n`).join('');
  await vscode.workspace.fs.writeFile(notesFile(name), new TextEncoder().encode(lines));
}

export function notesFile(name: string): vscode.Uri {
  return inWorkspace(`${name}.galley.jsonl`);
}

/** The words of an annotation. */
export function quoteOf(note: Note | undefined): string {
  return note?.target.selector.find(({ type }) => type === 'TextQuoteSelector')?.exact ?? '';
}

export function kindOf(note: Note | undefined): string | undefined {
  return note?.body.find(({ purpose }) => purpose === 'identifying')?.value;
}

/** The place of the words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  if (start < 0) throw new Error(`no “${words}” on the page`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export function select(editor: vscode.TextEditor, words: string): void {
  const { start, end } = rangeOf(editor.document, words);
  editor.selection = new vscode.Selection(start, end);
}

/**
 * Runs a command and accepts whatever stands first in the lists that it opens, until the condition holds. A list that
 * is accepted before its items are there closes as if the person had turned away: the command then begins anew.
 */
export async function acceptAll<T>(
  what: string,
  command: readonly [id: string, ...args: unknown[]],
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  let isRunning = false;
  const ended = () => {
    isRunning = false;
  };
  const value = await until(what, async () => {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (!isRunning) {
      isRunning = true;
      vscode.commands.executeCommand(...command).then(ended, ended);
    }
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
  await until('the command to end', () => !isRunning);
  return value;
}

/** The words of the annotations of a page that are not deleted. */
export async function quotesOn(name: string): Promise<string[]> {
  return (await versionsOf(name)).filter(({ deleted }) => !deleted).map(quoteOf);
}

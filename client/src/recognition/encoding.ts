import {
  commands,
  type Disposable,
  l10n,
  type TextDocument,
  Disposable as Together,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { isPage } from '../language.ts';

/**
 * Offers to reopen a page that was read in the wrong encoding: VS Code takes a file for UTF-8 unless told otherwise, and
 * what older newsroom systems write is GB18030. Asked once a document, and only while it has not been changed.
 * @param failed told when the file cannot be read or reopened
 */
export function offerEncoding(failed: (error: unknown) => void): Disposable {
  const asked = new WeakSet<TextDocument>();
  const consider = (document: TextDocument | undefined) => {
    if (!isPage(document) || asked.has(document) || document.isDirty || !isGarbled(document.getText()))
      return;
    asked.add(document);
    void offer(document.uri).catch(failed);
  };
  consider(window.activeTextEditor?.document);
  return Together.from(window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)));
}

/** More than one character in twenty could not be read: no OCR is that bad. */
export function isGarbled(text: string): boolean {
  const start = text.slice(0, 4_000);
  const lost = start.split('\uFFFD').length - 1;
  return lost >= 8 && lost * 20 > start.length;
}

async function offer(uri: Uri): Promise<void> {
  const isGb18030 = reads(await workspace.fs.readFile(uri), gb18030);
  const reopen = isGb18030 ? l10n.t('Reopen as GB18030') : l10n.t('Choose the Encoding');
  const answer = await window.showWarningMessage(
    isGb18030
      ? l10n.t('This page was read as UTF-8, but it is GB18030. Do not save it like this.')
      : l10n.t('This page was read in the wrong encoding. Do not save it like this.'),
    reopen,
  );
  if (answer !== reopen) return;
  if (isGb18030 && (await reopenAs(uri, gb18030))) return;
  await commands.executeCommand('workbench.action.editor.changeEncoding');
}

function reads(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** VS Code reopens in another encoding since 1.100; the types are those of the oldest version that Galley runs in. */
async function reopenAs(uri: Uri, encoding: string): Promise<boolean> {
  const open = workspace.openTextDocument as (
    uri: Uri,
    options: { readonly encoding: string },
  ) => Thenable<TextDocument & { readonly encoding?: string }>;
  return (await open(uri, { encoding })).encoding === encoding;
}

const gb18030 = 'gb18030';

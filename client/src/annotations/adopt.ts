import { l10n, type Uri, window, workspace } from 'vscode';
import { type Annotation, AnnotationText, parseNotes, quoteOf } from '#core/index.ts';
import { basename } from '../paths.ts';
import { copyBases, isFile, notesOf } from './follow.ts';
import { sha256 } from './hash.ts';
import type { Notebook } from './notebook.ts';
import { notesSuffix } from './notesFile.ts';

/**
 * A page without notes may have been moved or renamed outside VS Code, and its notes left behind. They are known by
 * the hash of the text or by their quotes. Notes whose text is gone are offered to move along; notes whose text is
 * still there belong to it, and a copy of them is offered. Nothing happens without a person's word.
 */
export async function offerStrayNotes(notebook: Notebook): Promise<void> {
  const found = await findNotes(notebook.document.uri, notebook.document.getText());
  if (!found) return;
  const { uri, text, isStray } = found;
  const name = workspace.asRelativePath(uri);
  const take = isStray ? l10n.t('Take Them Along') : l10n.t('Copy Them');
  const question = isStray
    ? l10n.t(
        'The notes {0} belong to this page, and the page they stood beside is gone. Move them here?',
        name,
      )
    : l10n.t('This page seems to be a copy: {0} holds notes on the same text. Copy them here?', name);
  if ((await window.showInformationMessage(question, take, l10n.t('Leave Them'))) !== take) return;
  await copyBases(text, notebook.document.uri);
  const target = notesOf(notebook.document.uri);
  if (isStray) await workspace.fs.rename(uri, target, { overwrite: false });
  else await workspace.fs.copy(uri, target, { overwrite: false });
  await notebook.refresh();
}

interface Found {
  readonly uri: Uri;
  /** The text that the notes stood beside. */
  readonly text: Uri;
  readonly isStray: boolean;
}

async function findNotes(page: Uri, content: string): Promise<Found | undefined> {
  if (!workspace.getWorkspaceFolder(page)) return undefined;
  const own = notesOf(page).toString();
  const files = (await workspace.findFiles(`**/*${notesSuffix}`, null, mostFiles)).filter(
    (uri) => uri.toString() !== own,
  );
  if (files.length === 0) return undefined;
  const normal = new AnnotationText(content).normal;
  const hash = await sha256(normal);
  const compact = normal.replace(/\s+/g, '');
  let copy: Found | undefined;
  for (const uri of files) {
    const { records } = parseNotes(new TextDecoder().decode(await workspace.fs.readFile(uri)));
    const live = records.filter(({ deleted }) => !deleted);
    if (live.length === 0) continue;
    const text = uri.with({ path: uri.path.slice(0, -notesSuffix.length) });
    const isStray = !(await isFile(text));
    const isSame = live.some(({ target }) => target.textSha256 === hash);
    // A name alike is a hint that spares nobody a look; the words decide.
    if (isStray && (isSame || quotesIn(compact, live) >= enough)) return { uri, text, isStray };
    if (isSame && basename(text) !== '') copy ??= { uri, text, isStray };
  }
  return copy;
}

/** The share of quotes, with what stands before them, that the text holds. White space does not count. */
function quotesIn(compact: string, records: readonly Annotation[]): number {
  const quotes = records.flatMap(({ target }) => {
    const quote = quoteOf(target);
    return quote ? [`${(quote.prefix ?? '').slice(-6)}${quote.exact}`.replace(/\s+/g, '')] : [];
  });
  return quotes.length === 0 ? 0 : quotes.filter((quote) => compact.includes(quote)).length / quotes.length;
}

const enough = 0.6;
/** Notes files looked through in a workspace. */
const mostFiles = 500;

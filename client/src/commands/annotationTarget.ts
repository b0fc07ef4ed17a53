import { l10n, Uri, window } from 'vscode';
import type { Notebook } from '../annotations/notebook.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';

/** The annotations a command is meant for, all of one page. */
export interface AnnotationTarget {
  readonly notebook: Notebook;
  readonly ids: readonly string[];
}

/**
 * What was picked in the tree, else the annotations under the carets: of several that lie over one another, the
 * shortest. Tells the person when there is none.
 */
export async function annotationsFrom(
  galley: Galley,
  args: readonly unknown[],
): Promise<AnnotationTarget | undefined> {
  const { notebooks } = await galley.session();
  const [one, several] = args;
  const nodes = (Array.isArray(several) ? several : [one]).filter(isReference);
  const [first] = nodes;
  if (first) {
    const uri = String(first.uri);
    // The tree shows a page also after it was closed.
    const notebook = await notebooks.at(Uri.parse(uri, true));
    if (!notebook) void window.showInformationMessage(l10n.t('Open a newspaper page first.'));
    return (
      notebook && { notebook, ids: nodes.filter((node) => String(node.uri) === uri).map(({ id }) => id) }
    );
  }
  const editor = pageEditor(window.activeTextEditor);
  const notebook = editor && (await notebooks.of(editor.document));
  if (editor && notebook) {
    const offsets = editor.selections.map(({ active }) => editor.document.offsetAt(active));
    const ids = new Set(offsets.flatMap((offset) => notebook.at(offset).slice(0, 1)));
    if (ids.size > 0) return { notebook, ids: [...ids] };
  }
  window.setStatusBarMessage(l10n.t('No annotation at the caret.'), 6_000);
  return undefined;
}

/** The notebook of the page in front, else of the page that the tree shows; tells the person when there is none. */
export async function notebookInFront(galley: Galley): Promise<Notebook | undefined> {
  const { notebooks, annotationsView } = await galley.session();
  const editor = pageEditor(window.activeTextEditor);
  const page = editor?.document.uri ?? annotationsView.notebook?.document.uri;
  // Never the tree's own notebook: that of a closed page knows neither what its text nor what its notes have become.
  const notebook = page && (await notebooks.at(page));
  if (!notebook) void window.showInformationMessage(l10n.t('Open a newspaper page first.'));
  return notebook;
}

/** An annotation as the tree and the links of a hover name it; a link has lost the address's class on its way. */
interface AnnotationReference {
  readonly type: 'annotation';
  readonly uri: Uri | string;
  readonly id: string;
}

function isReference(value: unknown): value is AnnotationReference {
  return typeof value === 'object' && value !== null && (value as AnnotationReference).type === 'annotation';
}

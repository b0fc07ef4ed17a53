import { l10n, window } from 'vscode';
import type { Notebook } from '../annotations/notebook.ts';
import type { Galley } from '../galley.ts';
import { pageEditor } from '../language.ts';
import type { AnnotationNode } from '../views/annotationsTree.ts';

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
  const nodes = (Array.isArray(several) ? several : [one]).filter(isNode);
  const [first] = nodes;
  if (first) {
    const notebook = notebooks.ready(first.uri);
    const ids = nodes.filter(({ uri }) => uri.toString() === first.uri.toString()).map(({ id }) => id);
    return notebook && { notebook, ids };
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

/** The notebook of the page in front; tells the person when there is none. */
export async function notebookInFront(galley: Galley): Promise<Notebook | undefined> {
  const { notebooks, annotationsView } = await galley.session();
  const editor = pageEditor(window.activeTextEditor);
  const notebook = editor ? await notebooks.of(editor.document) : annotationsView.notebook;
  if (!notebook) void window.showInformationMessage(l10n.t('Open a newspaper page first.'));
  return notebook;
}

function isNode(value: unknown): value is AnnotationNode {
  return typeof value === 'object' && value !== null && (value as AnnotationNode).type === 'annotation';
}

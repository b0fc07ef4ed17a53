import { Disposable, l10n, type Memento, type TextDocument, type TextEditor, window } from 'vscode';
import { openSuggestions, rejectionKey, type Span, type Suggestion } from '#core/index.ts';
import type { Notebook } from '../annotations/notebook.ts';
import type { Notebooks } from '../annotations/notebooks.ts';
import { pageEditor } from '../language.ts';
import { annotationKindOf } from './factKinds.ts';
import { type Facts, spanOfFact } from './facts.ts';
import { SuggestionMarks } from './suggestionMarks.ts';

/**
 * Suggested tags, in a layer of their own: outlined, not underlined, kept in no file, and never laid over a person's
 * tag of the same kind. What was rejected on a page is not suggested there again.
 */
export class Suggestions implements Disposable {
  readonly #facts: Facts;
  readonly #notebooks: Notebooks;
  readonly #memory: Memento;
  readonly #failed: (error: unknown) => void;
  readonly #shown = new Set<TextDocument>();
  readonly #marks = new SuggestionMarks();
  readonly #parts: Disposable;

  constructor(facts: Facts, notebooks: Notebooks, memory: Memento, failed: (error: unknown) => void) {
    this.#facts = facts;
    this.#notebooks = notebooks;
    this.#memory = memory;
    this.#failed = failed;
    const paint = (document: TextDocument) => {
      if (this.#shown.has(document)) this.#paint(document);
    };
    this.#parts = Disposable.from(
      this.#marks,
      facts.onDidChange(paint),
      notebooks.onDidChange(({ document }) => paint(document)),
      window.onDidChangeVisibleTextEditors((editors) => {
        for (const { document } of editors) paint(document);
      }),
    );
  }

  isShown(document: TextDocument): boolean {
    return this.#shown.has(document);
  }

  show(document: TextDocument, isShown: boolean): void {
    if (isShown) this.#shown.add(document);
    else this.#shown.delete(document);
    this.#paint(document);
  }

  /** What is suggested for the page now, in the order of the text. */
  async of(notebook: Notebook): Promise<Suggestion[]> {
    const { document } = notebook;
    const rejected = new Set(this.#memory.get<string[]>(keyOf(document), []));
    const proposed = (await this.#facts.of(document)).flatMap((fact): Suggestion[] => {
      const span = spanOfFact(document, fact);
      return span ? [{ kind: annotationKindOf(fact.kind), span }] : [];
    });
    const text = document.getText();
    const quote = ({ start, end }: Span) => text.slice(start, end);
    const suggestions = openSuggestions(proposed, notebook.located(), rejected, quote);
    // A share holds its percentage, a change its figure: one tag is enough, the longest.
    return suggestions.filter(
      (one, at) =>
        !suggestions.some(
          (other, place) =>
            place !== at &&
            other.kind === one.kind &&
            other.span.start <= one.span.start &&
            one.span.end <= other.span.end &&
            (other.span.end - other.span.start > one.span.end - one.span.start || place < at),
        ),
    );
  }

  /** The suggestions at the carets, or else the next one behind the first caret. */
  async at(editor: TextEditor, notebook: Notebook): Promise<Suggestion[]> {
    const all = await this.of(notebook);
    const carets = editor.selections.map(({ active }) => editor.document.offsetAt(active));
    const here = all.filter(({ span }) => carets.some((caret) => span.start <= caret && caret <= span.end));
    const next = all.find(({ span }) => span.start > (carets[0] ?? 0)) ?? all[0];
    return here.length > 0 || !next ? here : [next];
  }

  async accept(notebook: Notebook, chosen: readonly Suggestion[]): Promise<string[]> {
    return notebook.tagger.tagAll(chosen, l10n.t('Accept Suggestions'));
  }

  /** The same words as the same kind are suggested on this page no more. */
  async reject(notebook: Notebook, chosen: readonly Suggestion[]): Promise<void> {
    const key = keyOf(notebook.document);
    const rejected = new Set(this.#memory.get<string[]>(key, []));
    const text = notebook.document.getText();
    for (const { kind, span } of chosen) rejected.add(rejectionKey(kind, text.slice(span.start, span.end)));
    await this.#memory.update(key, [...rejected].slice(-mostRejected));
    this.#paint(notebook.document);
  }

  dispose(): void {
    this.#parts.dispose();
  }

  #paint(document: TextDocument): void {
    void this.#draw(document).catch(this.#failed);
  }

  async #draw(document: TextDocument): Promise<void> {
    const notebook = this.#notebooks.ready(document.uri);
    const { version } = document;
    const suggestions = notebook && this.#shown.has(document) ? await this.of(notebook) : [];
    if (document.version !== version) return;
    const shown = suggestions.map(({ kind, span }) => ({ kind, range: notebook!.rangeFor(span) }));
    for (const editor of window.visibleTextEditors) {
      if (editor.document === document && pageEditor(editor)) this.#marks.show(editor, shown);
    }
  }
}

/** Rejections remembered a page. */
const mostRejected = 2_000;

function keyOf(document: TextDocument): string {
  return `suggestions.rejected ${document.uri}`;
}

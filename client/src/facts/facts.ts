import { type Disposable, EventEmitter, Range, type TextDocument, workspace } from 'vscode';
import type { FactKind, Span } from '#core/index.ts';
import { PageFactsRequest } from '#protocol/index.ts';
import { isPage } from '../language.ts';
import type { LanguageServer } from '../server/languageServer.ts';

/** A fact as the client shows it. All words of it come from the page or the server and are data. */
export interface Fact {
  readonly kind: FactKind;
  readonly text: string;
  /** Equal for two facts that state the same. */
  readonly key: string;
  /** Where it stands; two when a break cuts it. */
  readonly ranges: readonly Range[];
  readonly article: string | undefined;
  readonly meaning: readonly string[];
}

/** The facts of open pages, asked of the server once a version and kept until the page changes. */
export class Facts implements Disposable {
  readonly #server: LanguageServer;
  readonly #known = new Map<
    TextDocument,
    { readonly version: number; readonly facts: Promise<readonly Fact[]> }
  >();
  readonly #changed = new EventEmitter<TextDocument>();
  /** The facts of a page may be others now. */
  readonly onDidChange = this.#changed.event;
  readonly #timers = new Map<TextDocument, ReturnType<typeof setTimeout>>();
  readonly #parts: Disposable[];

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#parts = [
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && isPage(document)) this.#changedSoon(document);
      }),
      workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
  }

  /** Never rejects for a page that the server does not know: it has no facts then. */
  of(document: TextDocument): Promise<readonly Fact[]> {
    const known = this.#known.get(document);
    if (known?.version === document.version) return known.facts;
    const facts = this.#ask(document);
    this.#known.set(document, { version: document.version, facts });
    // What failed once is asked again.
    facts.catch(() => this.#known.delete(document));
    return facts;
  }

  /** Ask again, whatever is known: the settings that facts depend on have changed. */
  refresh(): void {
    const documents = [...this.#known.keys()];
    this.#known.clear();
    for (const document of documents) this.#changed.fire(document);
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const part of this.#parts) part.dispose();
    this.#changed.dispose();
  }

  async #ask(document: TextDocument): Promise<readonly Fact[]> {
    const client = await this.#server.start();
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const answer = await client.sendRequest(PageFactsRequest, { textDocument: { uri } });
    return (answer ?? []).map((fact) => ({
      ...fact,
      article: fact.article,
      ranges: fact.ranges.map(
        ({ start, end }) => new Range(start.line, start.character, end.line, end.character),
      ),
    }));
  }

  #changedSoon(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.set(
      document,
      setTimeout(() => this.#changed.fire(document), quiet),
    );
  }

  #forget(document: TextDocument): void {
    clearTimeout(this.#timers.get(document));
    this.#timers.delete(document);
    this.#known.delete(document);
  }
}

/** Milliseconds without a keystroke before views ask again. */
const quiet = 400;

/** The text of a fact as one span. Pieces that only blanks part are one; of others the first counts. */
export function spanOfFact(document: TextDocument, { ranges }: Fact): Span | undefined {
  const spans = ranges.map((range) => ({
    start: document.offsetAt(range.start),
    end: document.offsetAt(range.end),
  }));
  const [first] = spans;
  if (!first) return undefined;
  let { end } = first;
  for (const next of spans.slice(1)) {
    const between = new Range(document.positionAt(end), document.positionAt(next.start));
    if (document.getText(between).trim() !== '') break;
    end = next.end;
  }
  return { start: first.start, end };
}

import type { CancellationToken, DocumentUri, Location, TextDocuments } from 'vscode-languageserver';
import { factKey } from '../../core/index.ts';
import type { PageDocument } from '../document.ts';
import type { Facts } from '../facts.ts';
import type { SettingsSource } from '../settings.ts';
import { canonical } from './canonical.ts';
import type { Mention } from './mentions.ts';
import { introductionOf, type NamedFact, toldOf } from './names.ts';
import { entryOf, type PageEntry } from './page-entry.ts';

export interface LocatedEntry {
  readonly uri: DocumentUri;
  /** The version of an open page; null for one that was read from its file. */
  readonly version: number | null;
  readonly entry: PageEntry;
}

export interface LocatedMention extends Mention {
  readonly uri: DocumentUri;
  readonly version: number | null;
}

/** The pages of the workspace: open ones as they stand in the editor, the others as the index last read them. */
export class WorkspacePages {
  readonly #documents: TextDocuments<PageDocument>;
  readonly #settings: SettingsSource;
  readonly #facts: Facts;
  /** By canonical URI. */
  readonly #closed = new Map<string, { readonly uri: DocumentUri; readonly entry: PageEntry }>();
  readonly #open = new WeakMap<PageDocument, PageEntry>();

  constructor(documents: TextDocuments<PageDocument>, settings: SettingsSource, facts: Facts) {
    this.#documents = documents;
    this.#settings = settings;
    this.#facts = facts;
  }

  /** What the index read from a file. */
  set(uri: DocumentUri, entry: PageEntry): void {
    this.#closed.set(canonical(uri), { uri, entry });
  }

  delete(uri: DocumentUri): void {
    this.#closed.delete(canonical(uri));
  }

  /** Forgets the files that `isWanted` does not name. */
  keep(isWanted: (uri: DocumentUri) => boolean): void {
    for (const [key, { uri }] of this.#closed) if (!isWanted(uri)) this.#closed.delete(key);
  }

  get size(): number {
    return this.#closed.size;
  }

  /** All pages, `first` before the others. Those that are open are read if they changed. */
  async *entries(token: CancellationToken, first?: PageDocument): AsyncGenerator<LocatedEntry> {
    const open = new Set<string>();
    for (const document of first ? [first, ...this.#documents.all()] : this.#documents.all()) {
      const key = canonical(document.uri);
      if (open.has(key)) continue;
      open.add(key);
      const { uri, version } = document;
      yield { uri, version, entry: await this.#entryOf(document, token) };
    }
    for (const [key, { uri, entry }] of this.#closed) if (!open.has(key)) yield { uri, version: null, entry };
  }

  /** Every mention of the same person, organisation or place, those of `document` first. */
  async mentionsOf(
    fact: NamedFact,
    document: PageDocument,
    token: CancellationToken,
  ): Promise<LocatedMention[]> {
    const key = factKey(fact);
    const found: LocatedMention[] = [];
    for await (const { uri, version, entry } of this.entries(token, document)) {
      for (const mention of entry.names.get(key) ?? []) found.push({ ...mention, uri, version });
    }
    return found;
  }

  /** Where a person is introduced with role or affiliation, on this page or else on another; else first mentioned. */
  async introductionOf(
    fact: NamedFact,
    document: PageDocument,
    token: CancellationToken,
  ): Promise<Location | undefined> {
    const key = factKey(fact);
    const found: { readonly fact: NamedFact; readonly location: Location }[] = [];
    for await (const { uri, entry } of this.entries(token, document)) {
      const mentions = entry.names.get(key);
      if (!mentions) continue;
      found.push({ fact: mentions.fact, location: { uri, range: mentions.introduction } });
      if (uri === document.uri && toldOf(mentions.fact) > 0) break;
    }
    return introductionOf(found)?.location;
  }

  async #entryOf(document: PageDocument, token: CancellationToken): Promise<PageEntry> {
    let entry = this.#open.get(document);
    if (!entry) {
      const { style } = await this.#settings.of(document.uri);
      entry = entryOf(document.page, await this.#facts.of(document, style, token), document.lines);
      this.#open.set(document, entry);
    }
    return entry;
  }
}

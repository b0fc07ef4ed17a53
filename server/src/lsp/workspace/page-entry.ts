import type { Range } from 'vscode-languageserver';
import {
  type LineIndex,
  type OutlineSymbol,
  outlinePage,
  type Page,
  type PageFacts,
} from '../../core/index.ts';
import { toRange } from '../convert.ts';
import { type Folio, folioOf } from './folio.ts';
import { Mentions } from './mentions.ts';
import { namesOf } from './names.ts';

/** What the workspace keeps of a page: no text and no tree, so that thousands of pages fit. */
export interface PageEntry {
  /** By the key of what is mentioned. */
  readonly names: ReadonlyMap<string, Mentions>;
  readonly headlines: readonly Headline[];
  readonly folio: Folio;
}

export interface Headline {
  readonly name: string;
  readonly kind: OutlineSymbol['kind'];
  readonly range: Range;
  /** The label that the article stands under. */
  readonly label?: string;
}

export function entryOf(page: Page, facts: PageFacts, lines: LineIndex): PageEntry {
  const names = new Map<string, Mentions>();
  for (const [key, placed] of namesOf(facts)) {
    const mentions = placed.map(({ fact, spans }) => ({
      fact,
      ranges: spans.map((span) => toRange(lines, span)),
    }));
    names.set(copied(key), new Mentions(mentions));
  }
  return { names, headlines: copied([...headlinesOf(page, lines)]), folio: copied(folioOf(page, facts)) };
}

function* headlinesOf(page: Page, lines: LineIndex): Generator<Headline> {
  for (const symbol of outlinePage(page)) {
    yield headline(symbol, lines);
    for (const child of symbol.children) {
      if (child.kind === 'article') yield { ...headline(child, lines), label: symbol.name };
    }
  }
}

function headline({ name, kind, selectionSpan }: OutlineSymbol, lines: LineIndex): Headline {
  return { name, kind, range: toRange(lines, selectionSpan) };
}

/** A piece of a text keeps the whole of it in memory; its copy does not. */
function copied<T>(value: T): T {
  return JSON.parse(JSON.stringify(value));
}

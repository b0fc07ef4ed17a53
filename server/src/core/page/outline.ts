import { once } from '../text/once.ts';
import { type Span, shift } from '../text/span.ts';
import type { Page } from './page.ts';
import type { Section } from './section.ts';

/** One entry of the outline: a label holds its articles, an article its subheads. Page offsets, UTF-16. */
export interface OutlineSymbol {
  readonly kind: 'label' | 'article' | 'subhead';
  /** The main deck of the headline; the first words of an article that has lost its headline. Never empty. */
  readonly name: string;
  /** The other decks of the headline, or who signs the article. */
  readonly detail: string;
  readonly span: Span;
  /** The headline, without marks and blanks. */
  readonly selectionSpan: Span;
  readonly children: readonly OutlineSymbol[];
}

/** The outline of a page: labels over their articles, whatever the depth of their marks in the text. */
export function outlinePage(page: Page): OutlineSymbol[] {
  const out: OutlineSymbol[] = [];
  let label: { symbol: OutlineSymbol; children: OutlineSymbol[] } | undefined;
  const close = (end: number) => {
    if (label)
      out[out.length - 1] = {
        ...label.symbol,
        span: { ...label.symbol.span, end },
        children: label.children,
      };
    label = undefined;
  };
  page.sections.forEach((section, at) => {
    const start = page.starts[at]!;
    if (section.kind === 'label') {
      close(start);
      label = { symbol: symbolOf(section, start, 'label'), children: [] };
      out.push(label.symbol);
      return;
    }
    if (section.kind === 'loose') return;
    const article = symbolOf(section, start, 'article');
    if (label) label.children.push(article);
    else out.push(article);
  });
  close(page.text.length);
  return out;
}

/** What a label or an article is called wherever one is named; empty for what stands loose. */
export function outlineName(section: Section): string {
  return section.kind === 'loose' ? '' : symbolOf(section, 0, section.kind).name;
}

function symbolOf(section: Section, start: number, kind: 'label' | 'article'): OutlineSymbol {
  const span = shift({ start: leading(section), end: section.text.trimEnd().length }, start);
  const main = mainDeck(section);
  if (!main) {
    const words = section.paragraphs.find((one) => one.role === 'lead') ?? section.paragraphs[0];
    const text = words ? words.text.slice(words.dateline?.end ?? 0).trim() : '';
    const place = words?.pieces[0] ? section.place(words.pieces[0]) : { start: 0, end: 0 };
    return {
      kind,
      name: text.slice(0, NAME_LENGTH) || '…',
      detail: writers(section),
      span: cover(span, shift(place, start)),
      selectionSpan: shift(place, start),
      children: subheads(section, start),
    };
  }
  const others = section.decks
    .filter((deck) => deck !== main && words().test(deck.text))
    .map((deck) => deck.text);
  const first = section.decks[0]!.span.start;
  const last = section.decks[section.decks.length - 1]!.span.end;
  return {
    kind,
    ...(kind === 'article' && others.length === 1
      ? // Of two decks nothing tells which is the main one, or whether they are one headline on two printed lines.
        { name: section.title, detail: writers(section) }
      : { name: main.text, detail: others.join(' · ') || (kind === 'article' ? writers(section) : '') }),
    span,
    selectionSpan: shift({ start: first, end: last }, start),
    children: kind === 'article' ? subheads(section, start) : [],
  };
}

/** Characters of an article's first words that stand in for a lost headline. */
const NAME_LENGTH = 20;

/**
 * The main deck is the longest one; of equals the last, as the shoulder (引题) precedes it. An ornament or the pinyin
 * of a label (■ 城市脚步 JIAOBU) is no name while Chinese stands beside it.
 */
function mainDeck(section: Section) {
  const chinese = section.decks.filter((deck) => /\p{Script=Han}/u.test(deck.text));
  const decks = chinese.length > 0 ? chinese : section.decks;
  let main = decks[0];
  for (const deck of decks) if (main && deck.text.length >= main.text.length) main = deck;
  return main;
}

/** Anything but ornaments. Made when first needed: patterns of Unicode properties are dear to make. */
const words = once(() => /[\p{L}\p{N}]/u);

function writers(section: Section): string {
  return section.paragraphs
    .filter((one) => one.role === 'byline' || one.role === 'sign-off')
    .map((one) => one.text)
    .join(' · ');
}

function subheads(section: Section, start: number): OutlineSymbol[] {
  const found = section.paragraphs.filter((one) => one.role === 'subhead');
  return found.map((one, at) => {
    const place = shift(section.place(one.pieces[0]!), start);
    const next = found[at + 1];
    const end = next ? section.place(next.pieces[0]!).start : section.text.trimEnd().length;
    return {
      kind: 'subhead',
      name: one.text.trim() || '…',
      detail: '',
      selectionSpan: place,
      children: [],
      span: cover(
        { start: place.start, end: Math.max(place.end, start + lastInk(section.text, end)) },
        place,
      ),
    };
  });
}

function lastInk(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function leading(section: Section): number {
  return section.starts[0] ?? 0;
}

/** LSP wants the selection inside the range. */
function cover(outer: Span, inner: Span): Span {
  return { start: Math.min(outer.start, inner.start), end: Math.max(outer.end, inner.end) };
}

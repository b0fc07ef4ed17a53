import type { FactKind, LineIndex, PageFacts, Paragraph, ParagraphRole, Span } from '../core/index.ts';
import type { PageDocument } from './document.ts';

/** The legend. An extension maps these names to the scopes of its themes; other clients to what they like. */
export const tokenTypes = [
  'headline',
  'label',
  'subhead',
  'dateline',
  'byline',
  'signOff',
  'caption',
  'credit',
  'furniture',
  'jump',
  'person',
  'organisation',
  'place',
  'quantity',
  'date',
  'title',
] as const;

type TokenType = (typeof tokenTypes)[number];

/** The tokens in a range, encoded as LSP has it: five numbers each, relative to the one before. None overlap. */
export function tokensIn(range: Span, { page, lines }: PageDocument, facts: PageFacts): number[] {
  const byParagraph = new Map<Paragraph, Piece[]>();
  for (const { fact, paragraph } of facts.within(range)) {
    const type = ofFacts[fact.kind];
    if (!type) continue;
    const list = byParagraph.get(paragraph);
    if (list) list.push({ ...fact.span, type });
    else byParagraph.set(paragraph, [{ ...fact.span, type }]);
  }
  const placed: Piece[] = [];
  for (const place of paragraphsIn(range, page)) {
    for (const { type, ...span } of piecesOf(place.paragraph, byParagraph.get(place.paragraph) ?? [])) {
      for (const one of page.spansOf(place, span)) placed.push({ ...one, type });
    }
  }
  placed.sort((a, b) => a.start - b.start);
  return encode(placed, lines);
}

interface Piece extends Span {
  readonly type: TokenType;
}

const ofFacts: Readonly<Partial<Record<FactKind, TokenType>>> = {
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  number: 'quantity',
  percentage: 'quantity',
  date: 'date',
  time: 'date',
  title: 'title',
};

const ofRoles: Readonly<Partial<Record<ParagraphRole, TokenType>>> = {
  headline: 'headline',
  label: 'label',
  subhead: 'subhead',
  byline: 'byline',
  'sign-off': 'signOff',
  caption: 'caption',
  credit: 'credit',
  furniture: 'furniture',
  jump: 'jump',
};

/** Logical pieces in order: of nested facts the innermost, and what the paragraph is wherever no fact stands. */
function piecesOf(paragraph: Paragraph, facts: readonly Piece[]): Piece[] {
  const chosen: Piece[] = [];
  for (const fact of [...facts].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = chosen.at(-1);
    if (last && fact.start < last.end) {
      if (fact.end > last.end) continue;
      chosen.pop();
    }
    chosen.push(fact);
  }
  const role = ofRoles[paragraph.role];
  const base: Span & { readonly type?: TokenType } = role
    ? { start: 0, end: paragraph.text.length, type: role }
    : { start: 0, end: 0, ...paragraph.dateline, type: 'dateline' };
  if (!base.type || base.end === 0) return chosen;
  const out: Piece[] = [];
  let at = base.start;
  for (const fact of chosen) {
    if (at < fact.start && at < base.end)
      out.push({ start: at, end: Math.min(fact.start, base.end), type: base.type });
    out.push(fact);
    at = Math.max(at, fact.end);
  }
  if (at < base.end) out.push({ start: at, end: base.end, type: base.type });
  return out;
}

function* paragraphsIn(range: Span, page: PageDocument['page']) {
  const first = page.sectionAt(range.start)?.section;
  for (let at = first ? page.sections.indexOf(first) : 0; at < page.sections.length; at++) {
    const start = page.starts[at]!;
    if (start >= range.end) return;
    const section = page.sections[at]!;
    for (const paragraph of section.paragraphs) yield { section, start, paragraph };
  }
}

/** Tokens of LSP lie within a line. */
function encode(pieces: readonly Piece[], lines: LineIndex): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastCharacter = 0;
  for (const { start, end, type } of pieces) {
    for (let { line } = lines.positionAt(start); line < lines.lineCount; line++) {
      const from = Math.max(start, lines.lineStart(line));
      if (from >= end) break;
      const length = Math.min(end, lines.lineEnd(line)) - from;
      if (length <= 0) continue;
      const character = from - lines.lineStart(line);
      const sameLine = line === lastLine;
      data.push(
        line - lastLine,
        sameLine ? character - lastCharacter : character,
        length,
        tokenTypes.indexOf(type),
        0,
      );
      lastLine = line;
      lastCharacter = character;
    }
  }
  return data;
}

import { Range, type TextDocument, type TextEditor } from 'vscode';
import type { AnnotationKind, Span } from '#core/index.ts';
import { segmentAt } from './segments.ts';

/** A stretch of text that is known to belong together: a name, a figure with its unit. */
export interface KnownWords {
  readonly span: Span;
  readonly kind: AnnotationKind;
}

/**
 * What a tag command is about: every selection, and for a bare caret the words it stands in. Of known words those of
 * the tag's kind come first, then the shortest; where nothing is known, the segmenter decides. Offsets are UTF-16.
 */
export function spansToTag(
  { document, selections }: Pick<TextEditor, 'document' | 'selections'>,
  kind?: AnnotationKind,
  known: readonly KnownWords[] = [],
): Span[] {
  const spans = selections.flatMap((selection) => {
    if (!selection.isEmpty) return [spanOf(document, selection)];
    const caret = document.offsetAt(selection.active);
    const range = wordAt(document, caret);
    const word = range && spanOf(document, range);
    // Before a mark or at a line's end the words to the left count, here as there.
    const isBehind = !word || word.end <= caret;
    return (
      knownAt(known, caret, kind) ?? (isBehind ? knownAt(known, caret - 1, kind) : undefined) ?? word ?? []
    );
  });
  return spans.filter(
    (one, at) => spans.findIndex((other) => other.start === one.start && other.end === one.end) === at,
  );
}

function knownAt(
  known: readonly KnownWords[],
  caret: number,
  kind: AnnotationKind | undefined,
): Span | undefined {
  return known
    .filter(({ span }) => span.start <= caret && caret < span.end)
    .sort(
      (a, b) =>
        Number(b.kind === kind) - Number(a.kind === kind) ||
        a.span.end - a.span.start - (b.span.end - b.span.start),
    )[0]?.span;
}

/**
 * The word at an offset. A figure with its sign, multiplier and unit is one; elsewhere the segmenter decides, as Chinese
 * has no spaces, and what it leaves in pieces is put together. Before a mark or at a line's end, the word to the left counts.
 */
export function wordAt(document: TextDocument, offset: number): Range | undefined {
  const position = document.positionAt(offset);
  const line = document.lineAt(position.line);
  const found = wordIn(line.text, position.character);
  return found && new Range(position.line, found.start, position.line, found.end);
}

/** The word of a line at a column, both in UTF-16 units. */
export function wordIn(line: string, column: number): Span | undefined {
  // Segmenting is quadratic on long lines; a word never needs more than this much round the caret.
  const from = Math.max(0, column - window);
  const near = line.slice(from, column + window);
  const at = column - from;
  let left: Span | undefined;
  for (const { index, 0: match } of near.matchAll(figure)) {
    const number = { start: from + index, end: from + index + match.length };
    if (index <= at && at < index + match.length) return number;
    if (index + match.length === at) left = number;
  }
  const word = segmentAt(near, at);
  if (!word || (left && word.end === at)) return left;
  return { start: from + word.start, end: from + word.end };
}

/** UTF-16 units on either side of the caret. */
const window = 80;

/** Digits with grouping, decimals, range, multiplier, approximation and unit or date part: `1,300多万元`, `68.99小时`, `1月`. */
const figure =
  /[-−+]?\d[\d,]*(?:\.\d+)?(?:\s?[~～\-—至到]\s?\d[\d,]*(?:\.\d+)?)?(?:%|％|‰|[多余]?[十百千万亿]*[多余]?(?:个百分点|平方米|平方公里|公里|公顷|小时|分钟|[个年月日号时分秒元吨米亩人次名家项处种所户件条座辆台场倍成岁])?)/gu;

function spanOf(document: TextDocument, range: Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

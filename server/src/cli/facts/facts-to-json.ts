import {
  explainFact,
  factKey,
  type LineIndex,
  type PageFacts,
  type PlacedFact,
  resolveDate,
  type Span,
} from '../../core/index.ts';
import { failedToJson, type JsonRange, toRange } from '../reports/json-shapes.ts';
import type { Terminal } from '../terminal.ts';
import type { FactsWriter } from './run-facts.ts';

/** One JSON document, written as the pages come. */
export function factsToJson(terminal: Terminal): FactsWriter {
  let separator = '{"version":1,"files":[';
  return {
    page: (path, shown, facts, lines) => {
      const file = { path, facts: shown.map((one) => toJson(one, facts, lines, terminal)) };
      terminal.out(separator + JSON.stringify(file));
      separator = ',';
    },
    end: (failures) => {
      const head = separator === ',' ? '' : separator;
      const errors = failures.map((failed) => failedToJson(failed, terminal));
      terminal.out(`${head}]${errors.length > 0 ? `,"errors":${JSON.stringify(errors)}` : ''}}\n`);
    },
  };
}

/** One line of JSON a page, as soon as it is done; a page that could not be used has `error` in place of facts. */
export function factsToNdjson(terminal: Terminal): FactsWriter {
  const line = (value: unknown) => terminal.out(`${JSON.stringify(value)}\n`);
  return {
    page: (path, shown, facts, lines) =>
      line({ path, facts: shown.map((one) => toJson(one, facts, lines, terminal)) }),
    failed: (failed) => line(failedToJson(failed, terminal)),
    end: () => {},
  };
}

/**
 * A fact as other programs read it. `range` reaches from its first character to its last; where a break cuts it,
 * `pieces` names the parts. A bound that the text leaves open (以上) is null. `key` is the same for the same fact.
 */
function toJson(
  placed: PlacedFact,
  facts: PageFacts,
  lines: LineIndex,
  terminal: Terminal,
): Record<string, unknown> {
  const { kind, text, span: _, ...details } = placed.fact;
  const spans = placed.spans;
  const logical = (span: Span) => placedRange(placed, span, lines);
  const interval =
    placed.fact.kind === 'date' ? resolveDate(placed.fact.when, facts.publication?.date) : undefined;
  return {
    kind,
    text,
    range: cover(spans, lines),
    ...(spans.length > 1 && { pieces: spans.map((span) => toRange(lines, span)) }),
    article: facts.articleOf(placed)?.section.title ?? null,
    key: factKey(placed.fact),
    ...details,
    ...('figure' in details && { figure: logical(details.figure) }),
    ...('speakerSpan' in details && {
      speakerSpan: details.speakerSpan ? logical(details.speakerSpan) : null,
    }),
    ...(interval && { from: interval.from, to: interval.to }),
    meaning: explainFact(placed, facts).map((line) => terminal.tell(line)),
  };
}

/** A logical range of the fact's paragraph, as a range of the page. */
function placedRange({ section, start, paragraph }: PlacedFact, span: Span, lines: LineIndex): JsonRange {
  const spans = section.spansOf(paragraph, span);
  return cover(
    spans.map((one) => ({ start: one.start + start, end: one.end + start })),
    lines,
  );
}

function cover(spans: readonly Span[], lines: LineIndex): JsonRange {
  return toRange(lines, { start: spans[0]!.start, end: spans[spans.length - 1]!.end });
}

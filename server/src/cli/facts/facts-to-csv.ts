import papa from 'papaparse';
import { explainFact, type Fact, type PageFacts, type PlacedFact, resolveDate } from '../../core/index.ts';
import type { Terminal } from '../terminal.ts';
import type { FactsWriter } from './run-facts.ts';

const columns = [
  'path',
  'article',
  'line',
  'column',
  'kind',
  'text',
  'value',
  'low',
  'high',
  'unit',
  'from',
  'to',
  'name',
  'role',
  'affiliation',
  'meaning',
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

/** A table for spreadsheets: with the mark that Excel needs, CRLF, lines and columns from one, and no formulas. */
export function factsToCsv(terminal: Terminal): FactsWriter {
  const rows = (list: readonly (readonly unknown[])[]) =>
    terminal.out(`${papa.unparse(list as unknown[][], { newline: '\r\n' })}\r\n`);
  let begun = false;
  const begin = () => {
    if (begun) return;
    begun = true;
    terminal.out('\ufeff');
    rows([columns]);
  };
  return {
    page: (path, shown, facts, lines) => {
      begin();
      if (shown.length === 0) return;
      rows(
        shown.map((placed) => {
          const { line, character } = lines.positionAt(placed.spans[0]!.start);
          const row: Row = {
            path,
            line: line + 1,
            column: character + 1,
            ...describe(placed, facts, terminal),
          };
          return columns.map((column) => cell(row[column]));
        }),
      );
    },
    end: begin,
  };
}

function describe(placed: PlacedFact, facts: PageFacts, terminal: Terminal): Row {
  const { fact } = placed;
  const interval = fact.kind === 'date' ? resolveDate(fact.when, facts.publication?.date) : undefined;
  return {
    article: facts.articleOf(placed)?.section.title ?? '',
    kind: fact.kind,
    text: fact.text,
    ...figures(fact),
    ...(interval && { from: interval.from, to: interval.to }),
    ...('name' in fact && { name: fact.name }),
    ...('role' in fact && fact.role !== undefined && { role: fact.role }),
    ...('affiliation' in fact && fact.affiliation !== undefined && { affiliation: fact.affiliation }),
    meaning: explainFact(placed, facts)
      .map((line) => terminal.tell(line))
      .join(terminal.say({ zh: '；', en: '; ' })),
  };
}

function figures(fact: Fact): Row {
  if (!('amount' in fact)) return {};
  const { value, low, high } = fact.amount;
  // An open bound stays empty.
  const bounds = { value, low, ...(Number.isFinite(high) && { high }) };
  return {
    ...bounds,
    ...('unit' in fact && { unit: fact.unit }),
    ...(fact.kind === 'percentage' && { unit: '%' }),
  };
}

/** A text that a spreadsheet would take for a formula becomes text by an apostrophe; figures stay figures. */
function cell(value: string | number | undefined): string | number {
  if (typeof value !== 'string') return value ?? '';
  return /^[\s\0\u200b\ufeff]*[=+\-@＝＋－＠]|^[\t\r\n']/.test(value) ? `'${value}` : value;
}

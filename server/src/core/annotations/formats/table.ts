import { type AnnotationStatus, annotationStatuses, quoteOf } from '../annotation.ts';
import type { AnnotationText } from '../annotation-text.ts';
import { assessmentOf, kindOf, normOf, statusOf, talkOf } from '../read.ts';
import type { ExportRequest, Held, ImportPlan, Proposal } from './exchange.ts';
import { isObject, parseJson } from './json.ts';
import { lossesOf, type Part } from './losses.ts';
import { planRows, type Row, reasons } from './plan.ts';

/** Annotations as rows of strings, the first of them the names of the columns: what CSV and XLSX have in common. */
export function tableOf({ text, placed }: ExportRequest): string[][] {
  const rows = placed.map(({ annotation, span }) => {
    const place = span && text.toCodePoints(span);
    const assessment = assessmentOf(annotation);
    const source = assessment?.source;
    const norm = normOf(annotation);
    const cells: Record<Column, unknown> = {
      id: annotation.id,
      kind: kindOf(annotation),
      quote: span ? text.quote(span) : quoteOf(annotation.target)?.exact,
      start: place?.start,
      end: place?.end,
      status: statusOf(annotation),
      norm: norm && JSON.stringify(norm),
      source_title: source?.title,
      source_url: source?.url,
      source_page: source?.page,
      source_para: source?.para,
      checked_by: assessment?.by,
      checked_at: assessment?.at,
      by: annotation.by,
      created: annotation.created,
      remarks: talkOf(annotation)
        .map(({ by, value }) => `${by}：${value}`)
        .join('\n'),
    };
    return columns.map((column) => (cells[column] === undefined ? '' : String(cells[column])));
  });
  return [[...columns], ...rows];
}

export const columns = [
  ...(['id', 'kind', 'quote', 'start', 'end', 'status', 'norm'] as const),
  ...(['source_title', 'source_url', 'source_page', 'source_para'] as const),
  ...(['checked_by', 'checked_at', 'by', 'created', 'remarks'] as const),
] as const;
type Column = (typeof columns)[number];

/** What a table has no room for. Remarks are there to be read, but not as a thread; ids do not come back. */
export function tableLosses({ placed }: ExportRequest) {
  const missing: readonly Part[] = ['place', 'kind', 'talk', 'identity', 'foreign'];
  return lossesOf(placed, missing);
}

/** Reads a table by the names of its columns, which may stand in any order; positions are tested by the quotes. */
export function planTable(table: readonly (readonly string[])[], text: AnnotationText): ImportPlan {
  const [header = [], ...lines] = table;
  const at = (column: Column) => header.findIndex((name) => name.trim().toLowerCase() === column);
  if (at('kind') < 0 || at('quote') < 0) {
    return { ready: [], held: [{ row: 0, quote: '', reason: reasons.file() }], unit: undefined };
  }
  const rows: Row[] = [];
  const held: Held[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.every((cell) => cell.trim() === '')) continue;
    const cell = (column: Column) => line[at(column)] ?? '';
    const row = index + 1;
    const place = placeOf(cell('start'), cell('end'), cell('quote'), text);
    const [label, quote] = [cell('kind'), cell('quote')];
    if (place) rows.push({ row, label, quote, ...place, rest: restOf(cell) });
    else held.push({ row, quote, reason: reasons.missing(quote) });
  }
  return planRows(rows, text, 'codepoint', held);
}

/** Without positions the quote must occur exactly once. */
function placeOf(
  start: string,
  end: string,
  quote: string,
  text: AnnotationText,
): { start: number; end: number } | undefined {
  if (/^\d+$/.test(start) && /^\d+$/.test(end)) return { start: Number(start), end: Number(end) };
  const at = quote === '' ? -1 : text.normal.indexOf(quote);
  if (at < 0 || text.normal.indexOf(quote, at + 1) >= 0) return undefined;
  return text.toCodePoints({ start: text.fromNormal(at), end: text.fromNormal(at + quote.length) });
}

function restOf(cell: (column: Column) => string): Partial<Proposal> {
  const status = annotationStatuses.find((one): one is AnnotationStatus => one === cell('status'));
  const norm = parseJson(cell('norm'));
  const [title, url, page, para] = [
    cell('source_title'),
    cell('source_url'),
    cell('source_page'),
    cell('source_para'),
  ];
  const source = {
    ...(title ? { title } : {}),
    ...(url ? { url } : {}),
    ...(/^\d+$/.test(page) ? { page: Number(page) } : {}),
    ...(/^\d+$/.test(para) ? { para: Number(para) } : {}),
  };
  // Unchecked is what a fact is of whom nobody has said anything; only with a checker is it a judgement.
  const isJudged = status !== undefined && (status !== 'unchecked' || cell('checked_by') !== '');
  return {
    ...(isObject(norm) ? { norm } : {}),
    ...(isJudged ? { status } : {}),
    ...(Object.keys(source).length > 0 ? { checkedAgainst: source } : {}),
    ...(cell('checked_by') ? { checkedBy: cell('checked_by') } : {}),
    ...(cell('checked_at') ? { checkedAt: cell('checked_at') } : {}),
    ...(cell('by') ? { by: cell('by') } : {}),
    ...(cell('created') ? { created: cell('created') } : {}),
  };
}

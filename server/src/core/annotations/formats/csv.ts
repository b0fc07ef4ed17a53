import papa from 'papaparse';
import type { ExportFormat, ImportFormat } from './exchange.ts';
import { planTable, tableLosses, tableOf } from './table.ts';

/**
 * CSV for spreadsheets: UTF-8 with a BOM, without which Excel reads Chinese as gibberish. Written and read by papaparse
 * (MIT). Positions are code points.
 */
export const csvExport: ExportFormat = {
  id: 'csv',
  name: { zh: '表格（CSV）', en: 'Spreadsheet (CSV)' },
  extension: 'csv',
  unit: 'codepoint',
  write(request) {
    const rows = tableOf(request).map((row) => row.map(defuse));
    return { content: `\uFEFF${papa.unparse(rows, { newline: '\r\n' })}\r\n`, losses: tableLosses(request) };
  },
};

export const csvImport: ImportFormat = {
  id: 'csv',
  name: csvExport.name,
  read(content, text) {
    const { data } = papa.parse(content.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
    return planTable(
      data.map((row) => row.map(restore)),
      text,
    );
  },
};

/**
 * A cell that a spreadsheet would take for a formula, made text by an apostrophe. Excel skips white space and line ends
 * before it looks, and takes full-width signs for the half-width ones; papaparse's own guard knows neither.
 */
export function defuse(cell: string): string {
  return isFormula(cell) || cell.startsWith("'") ? `'${cell}` : cell;
}

/** The inverse of `defuse`; an apostrophe that guards nothing stays. */
export function restore(cell: string): string {
  const guarded = cell.slice(1);
  return cell.startsWith("'") && (isFormula(guarded) || guarded.startsWith("'")) ? guarded : cell;
}

function isFormula(cell: string): boolean {
  return /^[\t\r\n]|^[\s\0\u200b\ufeff]*[=+\-@＝＋－＠]/.test(cell);
}

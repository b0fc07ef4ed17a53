import type { AnnotationText } from '../annotation-text.ts';
import type { ExportRequest, ImportPlan, Loss } from './exchange.ts';
import { planTable, tableLosses, tableOf } from './table.ts';

/**
 * An Excel workbook with one sheet. Every cell is typed as text, so that nothing in it is ever a formula. Positions are
 * code points. `write-excel-file` and `read-excel-file` (both MIT) are loaded with the first use: 130 KB.
 */
export async function writeXlsx(
  request: ExportRequest,
): Promise<{ readonly content: Uint8Array; readonly losses: readonly Loss[] }> {
  const { default: write } = await import('write-excel-file/universal');
  const [header = [], ...rows] = tableOf(request);
  const sheet = [
    header.map((value) => ({ value, type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
  ];
  const blob: { arrayBuffer(): Promise<ArrayBuffer> } = await write(sheet, { stickyRowsCount: 1 }).toBlob();
  return { content: new Uint8Array(await blob.arrayBuffer()), losses: tableLosses(request) };
}

/** Reads the first sheet by the names of its columns. */
export async function readXlsx(content: Uint8Array, text: AnnotationText): Promise<ImportPlan> {
  const { readSheet } = await import('read-excel-file/universal');
  const bytes = content.buffer.slice(
    content.byteOffset,
    content.byteOffset + content.byteLength,
  ) as ArrayBuffer;
  const rows = await readSheet(bytes);
  return planTable(
    rows.map((row) =>
      row.map((cell) => (cell === null ? '' : cell instanceof Date ? cell.toISOString() : String(cell))),
    ),
    text,
  );
}

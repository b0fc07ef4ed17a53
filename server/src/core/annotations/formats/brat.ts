import type { AnnotationStatus } from '../annotation.ts';
import { annotationStatuses } from '../annotation.ts';
import { kindOf, statusOf } from '../read.ts';
import type { ExportFormat, Held, ImportFormat } from './exchange.ts';
import { lossesBut } from './losses.ts';
import { planRows, type Row, reasons } from './plan.ts';

/**
 * brat standoff (.ann, beside the text as .txt). Positions are code points. A text-bound annotation must not hold a line
 * end, so one that crosses lines is written in fragments, as brat itself does; status is an attribute.
 */
export const bratExport: ExportFormat = {
  id: 'brat',
  name: { zh: 'brat 标注（.ann）', en: 'brat standoff (.ann)' },
  extension: 'ann',
  unit: 'codepoint',
  write({ text, placed }) {
    const lines: string[] = [];
    let attributes = 0;
    let number = 0;
    for (const { annotation, span } of placed) {
      const kind = kindOf(annotation);
      if (!span || !kind || text.quote(span).trim() === '') continue;
      number++;
      const { start } = text.toCodePoints(span);
      const fragments: string[] = [];
      for (const match of text.quote(span).matchAll(/[^\n]+/g)) {
        const from = start + Array.from(text.quote(span).slice(0, match.index)).length;
        fragments.push(`${from} ${from + Array.from(match[0]).length}`);
      }
      const quote = text
        .quote(span)
        .split(/\n+/)
        .filter((one) => one !== '')
        .join(' ');
      lines.push(`T${number}\t${kind} ${fragments.join(';')}\t${quote}`);
      if (statusOf(annotation) !== 'unchecked')
        lines.push(`A${++attributes}\tStatus T${number} ${statusOf(annotation)}`);
    }
    return {
      content: lines.map((line) => `${line}\n`).join(''),
      losses: lossesBut(['overlap', 'status'], placed, text),
    };
  },
};

/** Reads text-bound annotations (T) and the attribute Status. Fragments with only white space between are one span. */
export const bratImport: ImportFormat = {
  id: 'brat',
  name: bratExport.name,
  read(content, text) {
    const rows: (Row & { readonly id: string })[] = [];
    const held: Held[] = [];
    const statuses = new Map<string, AnnotationStatus>();
    for (const [row, line] of content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .entries()) {
      const attribute = /^A\d+\tStatus (T\d+) (\w+)$/.exec(line);
      const status = annotationStatuses.find((one) => one === attribute?.[2]);
      if (attribute?.[1] && status) statuses.set(attribute[1], status);
      if (!line.startsWith('T')) continue;
      const parsed = /^(T\d+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)$/.exec(line);
      if (!parsed) {
        held.push({ row, quote: line, reason: reasons.unreadable() });
        continue;
      }
      const [, id = '', label = '', places = '', quote = ''] = parsed;
      const numbers = places.split(/[ ;]/).map(Number);
      rows.push({ row, id, label, quote, start: numbers[0]!, end: numbers.at(-1)! });
    }
    // A span in pieces has the words between in its text and not in its quote, and so does not match: it is held.
    const withStatus = rows.map((one) => {
      const status = statuses.get(one.id);
      return status ? { ...one, rest: { status } } : one;
    });
    return planRows(withStatus, text, 'codepoint', held);
  },
};

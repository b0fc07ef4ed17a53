import { CodePointIndex } from '../../text/code-points.ts';
import { kindOf } from '../read.ts';
import { planDocument } from './document-places.ts';
import type { ExportFormat, Held, ImportFormat, ImportPlan } from './exchange.ts';
import { isList, isObject, isText, parseJson } from './json.ts';
import { lossesBut } from './losses.ts';
import { type Row, reasons } from './plan.ts';

/**
 * doccano's JSONL for sequence labelling: one line with the text and `label` as [start, end, label]. We write code
 * points and say so in a field of our own, which doccano keeps; its files have been made in either unit.
 */
export const doccanoExport: ExportFormat = {
  id: 'doccano',
  name: { zh: 'doccano（JSONL）', en: 'doccano (JSONL)' },
  extension: 'jsonl',
  unit: 'codepoint',
  write({ text, source, placed }) {
    const label = placed.flatMap(({ annotation, span }) => {
      const kind = kindOf(annotation);
      if (!span || !kind) return [];
      const { start, end } = text.toCodePoints(span);
      return [[start, end, kind]];
    });
    const line = JSON.stringify({ text: text.normal, label, unit: 'codepoint', source });
    return { content: `${line}\n`, losses: lossesBut(['overlap', 'space'], placed) };
  },
};

/** Reads `label`, `labels` or `entities`. Without a word on the unit it is found by testing which one cuts no words. */
export const doccanoImport: ImportFormat = {
  id: 'doccano',
  name: doccanoExport.name,
  read(content, text) {
    const plans: ImportPlan[] = [];
    for (const [row, line] of content
      .replace(/^\uFEFF/, '')
      .split(/\r?\n/)
      .entries()) {
      if (line.trim() === '') continue;
      const parsed = parseJson(line);
      if (!isObject(parsed) || !isText(parsed.text ?? parsed.data)) {
        plans.push({
          ready: [],
          held: [{ row, quote: line, reason: reasons.unreadable() }],
          unit: undefined,
        });
        continue;
      }
      const document = (parsed.text ?? parsed.data) as string;
      const marks = marksOf(parsed.label ?? parsed.labels ?? parsed.entities);
      const unit =
        parsed.unit === 'codepoint' || parsed.unit === 'utf16' ? parsed.unit : unitOf(document, marks);
      const points = new CodePointIndex(document);
      const offset = (position: number) => (unit === 'utf16' ? position : points.toUtf16(position));
      const rows: Row[] = [];
      const held: Held[] = [];
      for (const { start, end, label } of marks) {
        const place = { start: offset(start), end: offset(end) };
        const quote = document.slice(place.start, place.end);
        // With characters beyond the BMP before it and no way to tell the unit, the place is a guess.
        const isGuess = unit === undefined && points.toUtf16(end) !== end;
        if (isGuess) held.push({ row, quote, reason: reasons.unit(quote) });
        else rows.push({ row, label, ...place, quote });
      }
      plans.push(planDocument(document, rows, text, unit ?? 'codepoint', held));
    }
    return {
      ready: plans.flatMap((plan) => plan.ready),
      held: plans.flatMap((plan) => plan.held),
      unit: plans.find((plan) => plan.unit)?.unit,
    };
  },
};

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

function marksOf(list: unknown): Mark[] {
  if (!isList(list)) return [];
  return list.flatMap((one): Mark[] => {
    const [start, end, label] = isList(one)
      ? one
      : isObject(one)
        ? [one.start_offset ?? one.start, one.end_offset ?? one.end, one.label]
        : [];
    const isWhole = Number.isSafeInteger(start) && Number.isSafeInteger(end) && isText(label);
    return isWhole ? [{ start: start as number, end: end as number, label }] : [];
  });
}

/** The unit under which the tagged stretches look like somebody tagged them; undefined when both or neither do. */
function unitOf(document: string, marks: readonly Mark[]): 'codepoint' | 'utf16' | undefined {
  const points = new CodePointIndex(document);
  const faults = (offset: (position: number) => number, length: number) =>
    marks.filter(({ start, end }) => end > length || looksCut(document, offset(start), offset(end))).length;
  const asPoints = faults((position) => points.toUtf16(position), points.toCodePoint(document.length));
  const asUnits = faults((position) => position, document.length);
  return asPoints === asUnits ? undefined : asPoints < asUnits ? 'codepoint' : 'utf16';
}

/** A stretch that halves a character, or begins or ends with white space or with a mark that nobody tags alone. */
function looksCut(document: string, start: number, end: number): boolean {
  const quote = document.slice(start, end);
  return /^[\udc00-\udfff]|[\ud800-\udbff]$|^[\s，。、；：！？,;:!?”’）)》】]|[\s，。、；：,;:“‘（(《【]$/.test(
    quote,
  );
}

import { type Message, message } from '../../text/message.ts';
import type { Annotation, AnnotationKind, Body } from '../annotation.ts';
import type { AnnotationText } from '../annotation-text.ts';
import { type Author, createAnnotation } from '../create.ts';
import { describe, type Origin } from '../describe.ts';
import { kindOf } from '../read.ts';
import type { Held, ImportPlan, Placed, Proposal } from './exchange.ts';
import { kindOfLabel } from './kind-labels.ts';
import { detectCounting, matches, type Quoted, spanOf } from './offsets.ts';

/** A row of a foreign file before it is known where it belongs. */
export interface Row extends Quoted {
  readonly row: number;
  readonly label: string;
  readonly rest?: Partial<Proposal>;
}

/** Rows with positions and quotes, tested against the text. */
export function planRows(
  rows: readonly Row[],
  text: AnnotationText,
  own: 'codepoint' | 'utf16',
  held: readonly Held[] = [],
): ImportPlan {
  const counting = detectCounting(text, rows, own);
  const ready: Proposal[] = [];
  const waiting: Held[] = [...held];
  for (const row of rows) {
    const kind = kindOfLabel(row.label);
    if (!kind) {
      waiting.push({ row: row.row, quote: row.quote, reason: reasons.label(row.label) });
      continue;
    }
    const found = matches(text, counting, row);
    if (found) ready.push(propose(row, kind, found));
    else waiting.push(mismatch(row, kind, text, spanOf(text, counting, row)));
  }
  waiting.sort((a, b) => a.row - b.row);
  return { ready, held: waiting, unit: rows.length > 0 ? counting.unit : undefined };
}

/** The records that an accepted plan becomes. Their author is who made them there, if the file says so. */
export function adopt(
  proposals: readonly Proposal[],
  text: AnnotationText,
  origin: Origin,
  author: Author,
): Annotation[] {
  return proposals.map((one) => {
    const target = describe(text, one.span, origin);
    if (one.record) return { ...one.record, target: { ...one.record.target, ...target } };
    const made = createAnnotation(one.kind, target, author, one.norm);
    const body: Body[] = [...made.body];
    if (one.status) {
      body.push({
        purpose: 'assessing',
        value: one.status,
        by: one.checkedBy ?? made.by,
        at: one.checkedAt ?? made.modified,
        ...(one.checkedAgainst ? { source: one.checkedAgainst } : {}),
      });
    }
    const motivation = body.map(({ purpose }) => purpose);
    return { ...made, body, motivation, by: one.by ?? made.by, created: one.created ?? made.created };
  });
}

/** The plan without what is there already: an import that is run twice must not tag everything twice. */
export function withoutKnown(
  plan: ImportPlan,
  placed: readonly Placed[],
): ImportPlan & { readonly known: readonly Proposal[] } {
  const there = new Set(
    placed.map(({ annotation, span }) => span && `${kindOf(annotation)} ${span.start} ${span.end}`),
  );
  const ids = new Set(placed.map(({ annotation }) => annotation.id));
  const isKnown = (one: Proposal) =>
    one.record ? ids.has(one.record.id) : there.has(`${one.kind} ${one.span.start} ${one.span.end}`);
  return { ...plan, ready: plan.ready.filter((one) => !isKnown(one)), known: plan.ready.filter(isKnown) };
}

export function mismatch(
  row: Row,
  kind: AnnotationKind,
  text: AnnotationText,
  span: Proposal['span'] | undefined,
): Held {
  const { quote } = row;
  if (!span) return { row: row.row, quote, reason: reasons.outside(quote) };
  return {
    row: row.row,
    quote,
    reason: reasons.quote(quote, text.quote(span)),
    proposal: propose(row, kind, span),
  };
}

export function propose(row: Row, kind: AnnotationKind, span: Proposal['span']): Proposal {
  return { ...row.rest, row: row.row, kind, span };
}

/** Why a row is held. */
export const reasons = {
  label: (label: string): Message =>
    message({ zh: '不认识的标签“{label}”', en: 'unknown label “{label}”' }, { label }),
  quote: (quote: string, found: string): Message =>
    message(
      {
        zh: '原文对不上：应为“{quote}”，此处是“{found}”',
        en: 'the text reads “{found}” here, not “{quote}”',
      },
      { quote, found },
    ),
  outside: (quote: string): Message =>
    message({ zh: '位置超出正文：“{quote}”', en: 'the place of “{quote}” is not in the text' }, { quote }),
  missing: (quote: string): Message =>
    message({ zh: '正文中没有“{quote}”', en: '“{quote}” is not in the text' }, { quote }),
  unreadable: (): Message => message({ zh: '这一行读不懂', en: 'this row cannot be understood' }),
  file: (): Message => message({ zh: '文件格式不对', en: 'the file is not in this format' }),
  unit: (quote: string): Message =>
    message(
      { zh: '看不出位置按什么计数：“{quote}”', en: 'what positions count cannot be told: “{quote}”' },
      { quote },
    ),
  split: (quote: string): Message =>
    message(
      { zh: '标注“{quote}”由不相连的几段组成', en: '“{quote}” is in pieces with other text between' },
      { quote },
    ),
};

import type { Point, When } from './when.ts';

/** What a match says, and how much of it belongs to the date when not all does. */
export interface Built {
  readonly when: When;
  /** UTF-16 units. */
  readonly length?: number;
}

type Build = (match: RegExpExecArray, text: string) => Built | undefined;

/**
 * What a text must hold for the form to stand in it (of each set of signs one at least, and each pattern), the form's
 * own pattern, and how to read a match. A sticky pattern is tried only where a word of the list of dates begins.
 */
export type Form = readonly [needs: readonly (number | RegExp)[], pattern: RegExp, build: Build];

export function at(point: Point): Built {
  return { when: { form: 'point', at: point } };
}

export function period(from: Point, to: Point): Built {
  return { when: { form: 'period', from, to } };
}

export function named(name: string): Built {
  return { when: { form: 'named', name: name.replace(/(?:假期|期间|前夕|当天|长假|前后)$/, '') } };
}

export function counted(
  direction: 'past' | 'future',
  count: number,
  unit: string,
  distant: boolean,
  vague: boolean,
): Built {
  const of = unit === '年' ? 'year' : unit === '周' ? 'week' : unit === '天' ? 'day' : 'month';
  return { when: { form: 'counted', direction, count, unit: of, distant, vague } };
}

export function decade(
  century: number | undefined,
  relative: string | undefined,
  tens: string | undefined,
): Built | undefined {
  const start = century !== undefined ? (century - 1) * 100 : relative?.startsWith('上') ? 1900 : 2000;
  if (start < 0 || start > 2100) return undefined;
  if (tens === undefined) return period({ year: start + 1 }, { year: start + 100 });
  const from = start + (/\d/.test(tens) ? Number(tens) : '一二三四五六七八九'.indexOf(tens[0]!) * 10 + 10);
  return period({ year: from }, { year: from + 9 });
}

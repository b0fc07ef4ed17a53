import type { Field, Interval, Part, Point, When } from './when.ts';

/**
 * The days that a date means. Relative fields count from `publication` (an ISO date); a month or day without a year is
 * the latest one not after publication, for a newspaper reports what has happened, unless it lies more than ten months
 * back: then it is announced. Undefined when the answer hangs on an unknown publication date or a moving festival.
 */
export function resolve(when: When, publication: string | undefined): Interval | undefined {
  const today = publication === undefined ? undefined : parts(publication);
  switch (when.form) {
    case 'point':
      return pointInterval(when.at, today);
    case 'period': {
      const from = when.from && pointInterval(when.from, today);
      const to = when.to && pointInterval(when.to, today);
      if ((when.from && !from) || (when.to && !to)) return undefined;
      const start = from?.from ?? to?.from;
      const end = to?.to ?? publication;
      return start !== undefined && end !== undefined && start <= end ? { from: start, to: end } : undefined;
    }
    case 'counted':
      return today && countedInterval(when, today);
    case 'first-months': {
      const year = fieldOf(when.year ?? { ago: 0 }, today?.year);
      return year === undefined ? undefined : interval(day(year, 1, 1), day(year, when.months + 1, 0));
    }
    case 'plan': {
      // The first plan began in 1953; from the second (1958) on, with a gap 1963–65, plans run five years: 十四五 is 2021–2025.
      const first = 2021 + (when.number - 14) * 5;
      if (when.part === 'beginning') return interval(day(first, 1, 1), day(first, 12, 31));
      if (when.part === 'end') return interval(day(first + 4, 1, 1), day(first + 4, 12, 31));
      if (when.part === 'middle') return interval(day(first + 2, 1, 1), day(first + 2, 12, 31));
      return interval(day(first, 1, 1), day(first + 4, 12, 31));
    }
    case 'named':
      return undefined;
  }
}

/** Whether the meaning of a date hangs on the publication date. */
export function isRelative(when: When): boolean {
  switch (when.form) {
    case 'point':
      return isRelativePoint(when.at);
    case 'period':
      return !when.to || !when.from || isRelativePoint(when.from) || isRelativePoint(when.to);
    case 'counted':
      return true;
    case 'first-months':
      return typeof when.year !== 'number';
    case 'plan':
      return false;
    case 'named':
      return typeof when.year !== 'number';
  }
}

function isRelativePoint(point: Point): boolean {
  return typeof point.year !== 'number';
}

interface Today {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly iso: string;
}

function parts(iso: string): Today {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return { year, month, day: date, iso };
}

function pointInterval(point: Point, today: Today | undefined): Interval | undefined {
  if (point.week !== undefined) return today && weekInterval(point, today);
  if (typeof point.day === 'object') {
    if (!today) return undefined;
    const one = day(today.year, today.month, today.day - point.day.ago);
    return interval(one, one);
  }
  if (typeof point.month === 'object') {
    if (!today) return undefined;
    return monthInterval(today.year, today.month - point.month.ago, point);
  }
  const year = point.year === undefined ? impliedYear(point, today) : fieldOf(point.year, today?.year);
  if (year === undefined) return undefined;
  if (point.month !== undefined) return monthInterval(year, point.month, point);
  if (point.day !== undefined)
    return today && monthInterval(today.year, today.month + monthShift(point.day as number, today), point);
  return partOfYear(year, point.part);
}

/**
 * A day without a month is the nearest one, with a week's allowance for what is announced: on the 8th, the 9th is
 * tomorrow and the 31st was last month's; on the 30th, the 2nd is still to come.
 */
function monthShift(date: number, today: Today): number {
  if (date - today.day > 7) return -1;
  return today.day - date > 24 ? 1 : 0;
}

function monthInterval(year: number, month: number, point: Point): Interval | undefined {
  if (typeof point.day === 'number') {
    const one = day(year, month, point.day);
    // 2月30日 rolls over into March: there is no such day.
    return one.getUTCDate() === point.day ? interval(one, one) : undefined;
  }
  const last = day(year, month + 1, 0).getUTCDate();
  const [from, to] = partOfMonth(point.part, last);
  return interval(day(year, month, from), day(year, month, to));
}

/** 上旬, 中旬, 下旬 are thirds; 初 and 底 are read as the same thirds. */
function partOfMonth(part: Part | undefined, last: number): readonly [number, number] {
  if (part === 'first-third' || part === 'beginning') return [1, 10];
  if (part === 'second-third' || part === 'middle') return [11, 20];
  if (part === 'last-third' || part === 'end') return [21, last];
  return [1, last];
}

function partOfYear(year: number, part: Part | undefined): Interval {
  const months: Readonly<Partial<Record<Part, readonly [number, number]>>> = {
    'first-half': [1, 6],
    'second-half': [7, 12],
    'quarter-1': [1, 3],
    'quarter-2': [4, 6],
    'quarter-3': [7, 9],
    'quarter-4': [10, 12],
    beginning: [1, 2],
    middle: [6, 7],
    end: [11, 12],
  };
  const [from, to] = (part && months[part]) ?? [1, 12];
  return interval(day(year, from, 1), day(year, to + 1, 0));
}

/** The year of 8月9日: this year's unless that lies more than two months ahead of publication. */
function impliedYear(point: Point, today: Today | undefined): number | undefined {
  if (!today || typeof point.month !== 'number') return today?.year;
  return point.month - today.month > 2 ? today.year - 1 : today.year;
}

function weekInterval(point: Point, today: Today): Interval {
  const ago = typeof point.week === 'object' ? point.week.ago : 0;
  const weekday = ((day(today.year, today.month, today.day).getUTCDay() + 6) % 7) + 1;
  const monday = today.day - weekday + 1 - ago * 7;
  if (point.weekday === undefined)
    return interval(day(today.year, today.month, monday), day(today.year, today.month, monday + 6));
  const one = day(today.year, today.month, monday + point.weekday - 1);
  return interval(one, one);
}

function countedInterval(when: Extract<When, { form: 'counted' }>, today: Today): Interval {
  const sign = when.direction === 'past' ? -1 : 1;
  const far = away(today, sign * when.count, when.unit);
  const now = day(today.year, today.month, today.day);
  if (when.distant) {
    if (when.unit === 'year')
      return interval(day(far.getUTCFullYear(), 1, 1), day(far.getUTCFullYear(), 12, 31));
    if (when.unit === 'month')
      return interval(
        day(far.getUTCFullYear(), far.getUTCMonth() + 1, 1),
        day(far.getUTCFullYear(), far.getUTCMonth() + 2, 0),
      );
    return interval(far, far);
  }
  return sign < 0 ? interval(far, now) : interval(now, far);
}

function away(today: Today, count: number, unit: 'year' | 'month' | 'week' | 'day'): Date {
  const months = unit === 'year' ? Math.round(count * 12) : unit === 'month' ? Math.round(count) : 0;
  const days = unit === 'week' ? count * 7 : unit === 'day' ? count : 0;
  const first = day(today.year, today.month + months, 1);
  const last = day(first.getUTCFullYear(), first.getUTCMonth() + 2, 0).getUTCDate();
  return day(first.getUTCFullYear(), first.getUTCMonth() + 1, Math.min(today.day, last) + Math.round(days));
}

function fieldOf(field: Field, base: number | undefined): number | undefined {
  if (typeof field === 'number') return field;
  return base === undefined ? undefined : base - field.ago;
}

function day(year: number, month: number, date: number): Date {
  return new Date(Date.UTC(year, month - 1, date));
}

function interval(from: Date, to: Date): Interval {
  return { from: from.toISOString().slice(0, 10), to: to.toISOString().slice(0, 10) };
}

import { daysInMonth } from '../words/civil-calendar.ts';

/** A month of the civil calendar. */
interface Month {
  readonly year: number;
  readonly month: number;
}

/** The year in which the day lies within two months of the publication, an ISO date; none for a day far off. */
export function nearYear(published: string, month: number, day: number): number | undefined {
  const year = Number(published.slice(0, 4));
  return [year - 1, year, year + 1].find(
    (one) => Math.abs(daysBetween(published, one, month, day)) <= TWO_MONTHS,
  );
}

/** The months in which a day of that number lies within a fortnight of the publication: one at most, but for the edges. */
export function nearMonths(published: string, day: number): readonly Month[] {
  const [year, month] = published.split('-').map(Number) as [number, number];
  return [month - 1, month, month + 1]
    .map((one) => ({ year: year + Math.floor((one - 1) / 12), month: ((one + 11) % 12) + 1 }))
    .filter((one) => day >= 1 && day <= daysInMonth(one.year, one.month))
    .filter((one) => Math.abs(daysBetween(published, one.year, one.month, day)) <= FORTNIGHT);
}

function daysBetween(published: string, year: number, month: number, day: number): number {
  return (Date.UTC(year, month - 1, day) - Date.parse(published)) / 86_400_000;
}

const FORTNIGHT = 14;
const TWO_MONTHS = 60;

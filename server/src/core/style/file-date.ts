/**
 * The day of publication that a file's name tells, as an ISO date: 2021-12-23, 2021_12_23, 2021年12月23日 or 20211223
 * anywhere in it, and nothing but a date of the calendar. The folders above it do not count: they may mean another day.
 */
export function dateInName(path: string): string | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const found = SPACED.exec(name) ?? COMPACT.exec(name);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

const SPACED = /(?<![0-9A-Za-z])((?:19|20)\d{2})[-_.年](\d{1,2})[-_.月](\d{1,2})(?!\d)/;
/** Eight digits alone: a longer run of digits or letters is a number or a hash. */
const COMPACT = /(?<![0-9A-Za-z])((?:19|20)\d{2})(\d{2})(\d{2})(?![0-9A-Za-z])/;

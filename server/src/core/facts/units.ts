import { once } from '../text/once.ts';
import type { Dimension } from './fact.ts';
import { classifiers } from './lexicon/classifiers.ts';
import { currencies, measures, otherUnits } from './lexicon/measures.ts';

export interface Unit {
  readonly printed: string;
  /** Symbol of the normal unit, or the classifier itself. */
  readonly symbol: string;
  readonly factor: number;
  readonly offset: number;
  readonly dimension: Dimension;
}

interface Entry extends Unit {
  readonly length: number;
}

/** Units by first character, the longest first, so that 平方米 wins over 平. */
const table = once(build);

/** The longest unit or classifier that begins at `at`. */
export function unitAt(text: string, at: number): Unit | undefined {
  const first = text[at];
  if (first === undefined) return undefined;
  for (const unit of table().get(first) ?? []) {
    if (text.startsWith(unit.printed, at) && isWhole(text, at, unit)) return unit;
  }
  return undefined;
}

/** A Latin symbol must not go on: 5G is no gram and 3 million no metre. */
function isWhole(text: string, at: number, unit: Unit): boolean {
  if (!/[A-Za-z]$/.test(unit.printed)) return true;
  return !/[A-Za-z0-9]/.test(text[at + unit.printed.length] ?? ' ');
}

function build(): ReadonlyMap<string, readonly Entry[]> {
  const all: Entry[] = [];
  const add = (printed: string, symbol: string, factor: number, dimension: Dimension) =>
    all.push({ printed, symbol, factor, offset: 0, dimension, length: printed.length });
  for (const [dimension, [symbol, ...rows]] of Object.entries(measures)) {
    for (const row of rows) {
      const [printed, factor] = row.split(' ') as [string, string];
      add(printed, symbol!, Number(factor), dimension as Dimension);
    }
  }
  for (const row of currencies) {
    const [printed, code] = row.split(' ') as [string, string];
    add(printed, code, 1, 'money');
  }
  for (const printed of otherUnits) add(printed, printed, 1, 'other');
  const known = new Set(all.map((unit) => unit.printed));
  for (const printed of classifiers) if (!known.has(printed)) add(printed, printed, 1, 'count');
  all.sort((a, b) => b.length - a.length);
  const map = new Map<string, Entry[]>();
  for (const unit of all) {
    const list = map.get(unit.printed[0]!);
    if (list) list.push(unit);
    else map.set(unit.printed[0]!, [unit]);
  }
  return map;
}

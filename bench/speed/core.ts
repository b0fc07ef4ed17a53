import {
  checkPage,
  factsPage,
  outlinePage,
  parsePage,
  repairPage,
  reparsePage,
  rules,
  type Style,
} from '../../server/src/core/index.ts';
import { median, runsFor } from './measure.ts';

/** The rules that judge the structure of a page. */
export const structureRules: ReadonlySet<string> = new Set(
  rules.filter((rule) => rule.group === 'structure').map((rule) => rule.id),
);

/** Findings are remembered by style: a fresh one makes every check a first one. */
export function freshStyle(): Style {
  return { rules: {} };
}

/** Milliseconds of each thing that the core does with a page of this text, by name; medians. */
export function coreTimes(text: string): readonly { readonly name: string; readonly ms: number }[] {
  const bytes = Buffer.byteLength(text);
  const runs = runsFor(bytes);
  const parsed = () => parsePage(text);
  const middle = text.indexOf('\n\n', text.length >> 1) + 2;
  const typed = { span: { start: middle, end: middle }, newText: '一' };
  const page = parsePage(text);
  const work: readonly (readonly [string, () => number])[] = [
    ['parse', () => median(runs, () => text, parsePage)],
    [
      'structure check',
      () => median(runs, parsed, (made) => checkPage(made, freshStyle(), { rules: structureRules })),
    ],
    ['whole rule set', () => median(runs, parsed, (made) => checkPage(made, freshStyle()))],
    [
      'repair',
      () =>
        median(
          runs,
          () => text,
          (made) => repairPage(made, freshStyle()),
        ),
    ],
    ['outline', () => median(runs, parsed, outlinePage)],
    ['facts', () => median(runs, parsed, (made) => factsPage(made, freshStyle()).facts.length)],
    [
      'reparse, one typed character',
      () =>
        median(
          runs,
          () => page,
          (made) => reparsePage(made, typed),
        ),
    ],
  ];
  return work.map(([name, time]) => ({ name, ms: time() }));
}

/** Milliseconds of a parse with the structure check, from the text. */
export function structureTime(text: string, runs: number): number {
  return median(
    runs,
    () => text,
    (made) => checkPage(parsePage(made), freshStyle(), { rules: structureRules }).length,
  );
}

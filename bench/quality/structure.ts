/**
 * How well a page's structure is read and repaired, beside the rule "no final mark: join the next body line".
 * Run: npm run bench:quality [-- DIR …], each DIR holding NAME.txt with NAME.truth.json (test/pages/structure if none).
 */
import { join } from 'node:path';
import { galley, reference, type StructureScore, scoreStructure, type Tally } from './structure-score.ts';
import { structurePages } from './structure-truth.ts';

const given = process.argv.slice(2).filter((one) => !one.startsWith('-'));
const folders = given.length > 0 ? given : [join(import.meta.dirname, '../../test/pages/structure')];

for (const folder of folders) {
  const pages = structurePages(folder);
  if (pages.length === 0) {
    console.error(`no NAME.truth.json in ${folder}`);
    process.exitCode = 1;
    continue;
  }
  const rows = [
    { name: 'Galley', cells: cells(scoreStructure(pages, galley)) },
    { name: 'no final mark → join', cells: cells(scoreStructure(pages, reference)) },
  ];
  console.log(`\nStructure, ${pages.length} pages of ${folder}\n`);
  console.log(`${''.padEnd(44)}${rows.map((row) => row.name.padStart(24)).join('')}`);
  rows[0]!.cells.forEach(([label], at) => {
    console.log(`${label.padEnd(44)}${rows.map((row) => row.cells[at]![1].padStart(24)).join('')}`);
  });
}

function cells(score: StructureScore): [label: string, value: string][] {
  const { breaks, truncations, wrapped } = score;
  const [p, r] = [precision(breaks), recall(breaks)];
  return [
    ['breaks: precision', figure(p)],
    ['breaks: recall', figure(r)],
    ['breaks: F1', figure(p + r === 0 ? 0 : (2 * p * r) / (p + r))],
    ['breaks: hits, false, missed', counts(breaks)],
    ['kind right, of the breaks found', figure(ratio(score.kindRight, breaks.hits))],
    ['truncations: precision, recall', both(truncations)],
    ['truncations: hits, false, missed', counts(truncations)],
    ['paragraphs restored to the letter', part(score.restored, score.paragraphs)],
    ['characters lost by the repair', String(score.lost)],
    ['false findings per 10,000 clean characters', clean(score)],
    ['hard-wrapped paragraphs found', part(wrapped.hits, wrapped.hits + wrapped.missed)],
    ['stray Latin: precision, recall', both(score.strayLatin)],
    ['repeated character: precision, recall', both(score.repeatedCharacter)],
  ];
}

function clean({ falseOnClean, cleanCharacters }: StructureScore): string {
  if (cleanCharacters === 0) return 'no clean page';
  return `${((falseOnClean / cleanCharacters) * 1e4).toFixed(2)} (${falseOnClean} in ${cleanCharacters})`;
}

function part(some: number, all: number): string {
  return `${some}/${all} ${figure(ratio(some, all))}`;
}

function both(tally: Tally): string {
  return `${figure(precision(tally))} ${figure(recall(tally))}`;
}

function counts(tally: Tally): string {
  return `${tally.hits}, ${tally.false}, ${tally.missed}`;
}

function precision(tally: Tally): number {
  return ratio(tally.hits, tally.hits + tally.false);
}

function recall(tally: Tally): number {
  return ratio(tally.hits, tally.hits + tally.missed);
}

/** A share of nothing is whole: a page set without truncations has none missed. */
function ratio(some: number, all: number): number {
  return all === 0 ? 1 : some / all;
}

function figure(value: number): string {
  return value.toFixed(4);
}

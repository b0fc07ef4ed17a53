/**
 * The speed of facts: the sample page warm and cold, one paragraph after an edit, a hover on a page of 1 MB, and hostile
 * text of growing length. Run: npm run bench:facts.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  defaultStyle,
  explainFact,
  factsOf,
  factsPage,
  Paragraph,
  parsePage,
  relationsOf,
} from '../server/src/core/index.ts';

const sample = readFileSync(join(import.meta.dirname, '../seeds/000_c1936387b92bacc7.txt'), 'utf8');

/** Median and least of wall-clock milliseconds; what `prepare` makes is not timed. */
function measure<T>(runs: number, prepare: () => T, work: (made: T) => unknown): string {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const made = prepare();
    const start = performance.now();
    work(made);
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return `median ${times[times.length >> 1]!.toFixed(2)} ms, least ${times[0]!.toFixed(2)} ms`;
}

/** How fast this machine is just now: a pass over characters, MB of UTF-8 a second (see the floor in docs). */
function machine(): string {
  const text = sample.repeat(200);
  const start = performance.now();
  let marks = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x3002) marks++;
  return `${Math.round((Buffer.byteLength(sample) * 200) / 1e3 / (performance.now() - start))} MB/s (${marks} marks)`;
}

const cold = performance.now();
factsPage(parsePage(sample), defaultStyle).facts.length;
console.log(`cold, first page of the process, parsing included: ${(performance.now() - cold).toFixed(0)} ms`);
for (let run = 0; run < 150; run++) factsPage(parsePage(sample), defaultStyle).facts.length;
console.log(`character pass: ${machine()}`);
console.log(
  `facts of the sample page, warm: ${measure(
    41,
    () => parsePage(sample),
    (page) => factsPage(page, defaultStyle).facts.length,
  )}`,
);

const megabyte = parsePage(sample.repeat(70));
const all = factsPage(megabyte, defaultStyle);
const first = performance.now();
all.at(megabyte.text.length >> 1);
console.log(
  `first hover on a page of 1 MB, every fact still to be read: ${(performance.now() - first).toFixed(0)} ms`,
);
let offset = 0;
console.log(
  `hover on a page of 1 MB: ${measure(
    101,
    () => (offset = (offset + 7919) % megabyte.text.length),
    (at) => all.at(at).map((placed) => [explainFact(placed, all), all.mentions(placed.fact).length]),
  )}`,
);

for (const unit of ['1,', '3个、', '局长', '北京', '增长1个', '“王说。”', '1—']) {
  const costs = [25_000, 50_000, 100_000].map((length) => {
    const paragraph = Paragraph.of(unit.repeat(length / unit.length));
    const start = performance.now();
    factsOf(paragraph);
    relationsOf(paragraph);
    return (performance.now() - start).toFixed(0);
  });
  console.log(`hostile ${JSON.stringify(unit)} × 25k, 50k, 100k characters: ${costs.join(', ')} ms`);
}

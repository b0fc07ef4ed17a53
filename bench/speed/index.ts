/**
 * How fast Galley is: the core at 15 KB, 1 MB and 10 MB, hostile text beside ordinary pages of the same size, the
 * command line from cold, ten thousand annotations on 1 MB, and on request other checkers beside it.
 *
 *   npm run bench [-- --size MB] [-- --only core,hostile,cold,annotations] [-- --peers]
 *
 * docs/benchmarks.md says what each figure means. Needs `npm run build` for the command line.
 */
import { parseArgs } from 'node:util';
import { annotationTimes, noteCount } from './annotations.ts';
import { coldTimes } from './cold.ts';
import { coreTimes, structureTime } from './core.ts';
import { hostileInputs, MB, ordinaryPages, sample } from './inputs.ts';
import { table, timing } from './measure.ts';
import { peerTable } from './peers.ts';

const { values: flags } = parseArgs({
  options: {
    size: { type: 'string', default: '10' },
    only: { type: 'string', default: 'core,hostile,cold,annotations' },
    peers: { type: 'boolean', default: false },
  },
});
const size = Number(flags.size) * MB;
if (!(size > 0)) throw new RangeError(`--size takes megabytes, not ${flags.size}`);
const parts = new Set(flags.only.split(','));

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}; medians in ms (MB/s), MB = 10⁶ bytes of UTF-8`,
);
if (parts.has('core')) core();
if (parts.has('hostile')) hostile();
if (parts.has('cold')) cold();
if (parts.has('annotations')) await annotations();
if (flags.peers) console.log(`\nPeers, warm\n${await peerTable(size)}`);

function core(): void {
  const texts = [sample, ordinaryPages(MB), ordinaryPages(size)];
  const columns = texts.map((text) => ({ bytes: Buffer.byteLength(text), times: coreTimes(text) }));
  const head = ['', ...columns.map(({ bytes }) => `${(bytes / MB).toPrecision(2)} MB`)];
  const rows = columns[0]!.times.map(({ name }, at) => [
    name,
    ...columns.map(({ bytes, times }) => timing(times[at]!.ms, bytes)),
  ]);
  console.log(`\nCore\n${table(head, rows)}`);
}

function hostile(): void {
  const pages = ordinaryPages(size);
  const bytes = Buffer.byteLength(pages);
  const ordinary = structureTime(pages, 3) / bytes;
  // One line at a time: what is slow is seen while it is slow.
  const row = (name: string, time: string, factor: string) =>
    console.log(`${name.padEnd(32)}${time.padStart(18)}${factor.padStart(8)}`);
  console.log(`\nHostile text, ${flags.size} MB, parse and structure check`);
  row('', 'ms (MB/s)', 'factor');
  row('ordinary pages', timing(ordinary * bytes, bytes), '1.00');
  for (const { name, text } of hostileInputs(size)) {
    const own = Buffer.byteLength(text);
    const ms = structureTime(text, 3);
    row(name, timing(ms, own), (ms / own / ordinary).toFixed(2));
  }
}

function cold(): void {
  const times = coldTimes();
  if (!times) {
    console.log('\nCommand line: run npm run build first');
    return;
  }
  console.log(
    `\nCommand line, sample page: unchanged ${share(times.again, times.empty)}, checked anew ` +
      `${share(times.anew, times.empty)}; an empty Node program: ${times.empty.toFixed(0)} ms`,
  );
}

function share(ms: number, empty: number): string {
  return `${ms.toFixed(0)} ms (${(ms / empty).toFixed(2)} of an empty program)`;
}

async function annotations(): Promise<void> {
  const { bytes, times } = await annotationTimes(ordinaryPages(MB), noteCount);
  const rows = times.map(({ name, ms }) => [name, ms.toFixed(ms < 10 ? 2 : 0)]);
  console.log(
    `\n${noteCount} annotations on 1 MB; the notes file has ${(bytes / MB).toFixed(1)} MB\n${table(['', 'ms'], rows)}`,
  );
}

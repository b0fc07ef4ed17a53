/**
 * How well tags find their place after the text was changed outside the editor: seven kinds of change, made to every
 * page of a folder, with at least 10,000 tagged spans each.
 *
 *     npm run bench:anchoring -- DIR [--spans 12000] [--json] [--show wrong|lost|offered|near]
 *
 * exact: the very span. near: overlaps the right one. offered: the right one, or one that overlaps it, to be confirmed by a
 * person. lost: reported as an orphan although its text is there. wrong: anchored where it has no business (no overlap, or
 * its text was deleted). The right outcome for a span whose text was deleted is an orphan, and counts as exact.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Anchorer, AnnotationText, describe, type Target } from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';
import { changes } from './anchoring-changes.ts';
import { random } from './random.ts';
import { sampleSpans } from './sample-spans.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    spans: { type: 'string', default: '12000' },
    json: { type: 'boolean', default: false },
    show: { type: 'string' },
  },
});
const [folder] = positionals;
if (!folder) {
  console.error('usage: npm run bench:anchoring -- DIR [--spans 12000] [--json]');
  process.exit(2);
}

const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .sort()
  .map((name) => ({ name, text: new AnnotationText(readFileSync(join(folder, name), 'utf8')).normal }))
  .filter(({ text }) => text.length > 200);
const perPage = Math.ceil(Number(values.spans) / pages.length);

interface Score {
  spans: number;
  exact: number;
  near: number;
  offered: number;
  lost: number;
  wrong: number;
  milliseconds: number;
}
const rows: Record<string, Record<string, Score>> = {};

for (const [what, change] of Object.entries(changes)) {
  for (const mode of ['with the base', 'without it'] as const) {
    const score: Score = { spans: 0, exact: 0, near: 0, offered: 0, lost: 0, wrong: 0, milliseconds: 0 };
    for (const [at, page] of pages.entries()) {
      const other = pages[(at + 7) % pages.length]!.text;
      const { text, origin } = change(page.text, random(at + 1), other);
      const spans = sampleSpans(page.text, perPage, random(1000 + at));
      const old = new AnnotationText(page.text);
      const hash = sha256(page.text);
      const targets = spans.map((range): [Span, Target] => [
        range,
        describe(old, range, { source: page.name, textSha256: hash }),
      ]);
      const truth = truths(origin, page.text.length);
      const begun = performance.now();
      const base = mode === 'with the base' ? () => page.text : () => undefined;
      const anchorer = new Anchorer(new AnnotationText(text), sha256(text), base);
      for (const [range, target] of targets) {
        const anchor = anchorer.anchor(target);
        const right = truth(range);
        const found = anchor.state === 'anchored' ? anchor.span : undefined;
        const outcome = judge(found, right, anchor.state === 'doubtful' ? anchor.span : undefined);
        score.spans++;
        score[outcome]++;
        if (values.show === outcome) {
          const say = (one: Span | undefined) =>
            one &&
            `${one.start} …${text.slice(one.start - 12, one.start)}[${text.slice(one.start, one.end)}]${text.slice(one.end, one.end + 12)}…`;
          const was = `…${page.text.slice(range.start - 14, range.start)}[${page.text.slice(range.start, range.end)}]${page.text.slice(range.end, range.end + 14)}…`;
          const how = anchor.state === 'anchored' ? anchor.by : '';
          console.error(
            JSON.stringify(
              { what, mode, page: page.name, how, was, found: say(found), right: say(right) },
              null,
              1,
            ),
          );
        }
      }
      score.milliseconds += performance.now() - begun;
    }
    rows[what] = { ...rows[what], [mode]: score };
  }
}

if (values.json) console.log(JSON.stringify(rows));
else {
  console.log(
    `${pages.length} pages\n\n| change | base | spans | exact % | near % | offered % | lost % | wrong % | ms a page |\n|---|---|---:|---:|---:|---:|---:|---:|---:|`,
  );
  for (const [what, modes] of Object.entries(rows)) {
    for (const [mode, score] of Object.entries(modes)) {
      const percent = (count: number) => ((100 * count) / score.spans).toFixed(2);
      const cells = [
        what,
        mode,
        score.spans,
        percent(score.exact),
        percent(score.near),
        percent(score.offered),
        percent(score.lost),
        percent(score.wrong),
      ];
      console.log(`| ${cells.join(' | ')} | ${(score.milliseconds / pages.length).toFixed(1)} |`);
    }
  }
}

/** From where each character of the new text came to where each span of the old one went. */
function truths(origin: Int32Array, oldLength: number): (range: Span) => Span | undefined {
  const to = new Int32Array(oldLength).fill(-1);
  for (const [at, from] of origin.entries()) if (from >= 0) to[from] = at;
  return ({ start, end }) => {
    let first = -1;
    let last = -1;
    for (let at = start; at < end; at++) {
      if (to[at]! < 0) continue;
      if (first < 0) first = to[at]!;
      last = to[at]!;
    }
    return first < 0 ? undefined : { start: first, end: last + 1 };
  };
}

function judge(
  found: Span | undefined,
  right: Span | undefined,
  offered: Span | undefined,
): 'exact' | 'near' | 'offered' | 'lost' | 'wrong' {
  if (!right) return found ? 'wrong' : 'exact';
  if (!found) return offered && offered.start < right.end && right.start < offered.end ? 'offered' : 'lost';
  if (found.start === right.start && found.end === right.end) return 'exact';
  return found.start < right.end && right.start < found.end ? 'near' : 'wrong';
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Precision and recall of facts by kind on the gold pages, Galley beside its peers. Run: npm run bench:quality:facts.
 * Peers read one paragraph at a time, which suits them better than the page in one string.
 */
import { join } from 'node:path';
import { parsePage } from '../../server/src/core/index.ts';
import { type GoldPage, goldFolder, goldPages } from '../../test/core/facts/gold.ts';
import { precision, recall, type Score, scoreFacts, table } from '../../test/core/facts/score.ts';
import { factPeers, type Peer } from './fact-peers.ts';

const pages = goldPages();
const held = goldPages(join(goldFolder, 'held-out'));
console.log(`\nFacts on ${pages.length} gold pages, Galley\n${table(scoreFacts(pages))}`);
console.log(`\nFacts on ${held.length} held-out pages, Galley\n${table(scoreFacts(held))}`);

const peers = process.argv.includes('--peers') ? factPeers() : [];
for (const peer of peers) {
  console.log(
    `\n${peer.name} on the same ${pages.length + held.length} pages (same characters / any overlap)`,
  );
  for (const [kind, [exact, loose]] of judge(peer, [...pages, ...held])) {
    console.log(
      `${kind.padEnd(13)} P ${figure(precision(exact))} / ${figure(precision(loose))}  R ${figure(recall(exact))} / ${figure(recall(loose))}  (${exact.found} found, ${exact.marked} marked)`,
    );
  }
}
if (peers.length === 0) {
  console.log('\nBeside its peers: npm run bench:quality:facts -- --peers');
}

/** A peer's finds against the markers, once by the same characters and once by any overlap. */
function judge(peer: Peer, gold: readonly GoldPage[]): Map<string, [exact: Score, loose: Score]> {
  const scores = new Map<string, [Score, Score]>(peer.kinds.map((kind) => [kind, [zero(), zero()]]));
  for (const page of gold) {
    for (const label of page.labels) for (const score of scores.get(label.kind) ?? []) score.marked++;
    const parsed = parsePage(page.text);
    const hit = new Set<unknown>();
    for (const place of parsed.paragraphs()) {
      for (const find of peer.find(place.paragraph.text)) {
        const pair = scores.get(find.kind);
        const spans = parsed.spansOf(place, find);
        if (!pair || spans.length === 0) continue;
        const [start, end] = [spans[0]!.start, spans.at(-1)!.end];
        const same = page.labels.find(
          (label) => label.kind === find.kind && label.start === start && label.end === end,
        );
        const over = page.labels.find(
          (label) => label.kind === find.kind && label.start < end && start < label.end,
        );
        pair[0].found++;
        pair[1].found++;
        if (same) pair[0].hits++;
        if (over && !hit.has(over)) pair[1].hits++;
        if (over) hit.add(over);
      }
    }
  }
  return scores;
}

function zero(): Score {
  return { hits: 0, found: 0, marked: 0 };
}

function figure(value: number): string {
  return value.toFixed(3);
}

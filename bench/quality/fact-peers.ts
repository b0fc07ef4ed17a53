import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installPeers } from '../install-peers.ts';

/** A span that a peer finds in one paragraph, end exclusive, with the kind of fact it corresponds to. */
export interface PeerFind {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

export interface Peer {
  readonly name: string;
  /** The kinds that it claims to recognise in Chinese. */
  readonly kinds: readonly string[];
  readonly find: (paragraph: string) => PeerFind[];
}

interface Model {
  readonly start: number;
  readonly end: number;
}

const packages = { '@microsoft/recognizers-text-suite': '1.3.1', 'chrono-node': '2.10.3' };

/** The peers, installed first where they are not yet. */
export function factPeers(): Peer[] {
  const folder = join(import.meta.dirname, '../../.bench/facts');
  const require = createRequire(installPeers(folder, packages));
  return [recognizers(require('@microsoft/recognizers-text-suite')), chrono(require('chrono-node'))];
}

/** Its ends are inclusive. Units, money and ages are what Galley calls numbers. */
function recognizers(suite: Record<string, (text: string, culture: string) => Model[]>): Peer {
  const culture = 'zh-cn';
  const run = (name: string, kind: string, text: string): PeerFind[] =>
    suite[name]!(text, culture).map(({ start, end }) => ({ kind, start, end: end + 1 }));
  return {
    name: `@microsoft/recognizers-text-suite ${packages['@microsoft/recognizers-text-suite']}`,
    kinds: ['number', 'percentage', 'date', 'ordinal'],
    find: (text) => [
      ...['recognizeDimension', 'recognizeCurrency', 'recognizeAge', 'recognizeTemperature'].flatMap((name) =>
        run(name, 'number', text),
      ),
      ...run('recognizePercentage', 'percentage', text),
      ...run('recognizeDateTime', 'date', text),
      ...run('recognizeOrdinal', 'ordinal', text),
    ],
  };
}

function chrono(module: { zh: { hans: { parse(text: string): { index: number; text: string }[] } } }): Peer {
  return {
    name: `chrono-node ${packages['chrono-node']} (zh.hans)`,
    kinds: ['date'],
    find: (text) =>
      module.zh.hans
        .parse(text)
        .map((one) => ({ kind: 'date', start: one.index, end: one.index + one.text.length })),
  };
}

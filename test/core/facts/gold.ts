import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One marked fact of a gold page. Offsets are UTF-16 units of the page without its markers. */
export interface Label {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The normal form behind `=`, when the page states one. */
  readonly normal: string | undefined;
}

export interface GoldPage {
  readonly name: string;
  readonly text: string;
  readonly labels: readonly Label[];
}

const kinds: Readonly<Record<string, string>> = {
  num: 'number',
  pct: 'percentage',
  date: 'date',
  time: 'time',
  ord: 'ordinal',
  chg: 'change',
  sha: 'share',
  per: 'person',
  org: 'organisation',
  loc: 'place',
  quo: 'quotation',
  slo: 'slogan',
  tit: 'title',
};

/** Reads the markers of README.md in test/pages/facts. @throws when a marker is unknown or left open. */
export function readGold(name: string, marked: string): GoldPage {
  const labels: Label[] = [];
  const open: { kind: string; start: number }[] = [];
  let text = '';
  for (let at = 0; at < marked.length; at++) {
    const opening = /^\{([a-z]+) /.exec(marked.slice(at, at + 8));
    if (opening) {
      const kind = kinds[opening[1]!];
      if (!kind) throw new Error(`${name}: unknown marker ${opening[1]}`);
      open.push({ kind, start: text.length });
      at += opening[0].length - 1;
    } else if (marked[at] === '}' || (marked[at] === '=' && open.length > 0)) {
      const close = marked.indexOf('}', at);
      const label = open.pop();
      if (!label) throw new Error(`${name}: } without a marker near ${text.slice(-12)}`);
      const normal = marked[at] === '=' ? marked.slice(at + 1, close) : undefined;
      labels.push({
        kind: label.kind,
        start: label.start,
        end: text.length,
        text: text.slice(label.start),
        normal,
      });
      at = close;
    } else text += marked[at];
  }
  if (open.length > 0) throw new Error(`${name}: a marker is left open: ${JSON.stringify(open)}`);
  labels.sort((a, b) => a.start - b.start || b.end - a.end);
  return { name, text, labels };
}

export const goldFolder = join(import.meta.dirname, '../../pages/facts');

export function goldPages(folder = goldFolder): GoldPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.page.txt'))
    .sort()
    .map((file) => readGold(file.replace('.page.txt', ''), readFileSync(join(folder, file), 'utf8')));
}

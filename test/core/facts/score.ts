import { defaultStyle, factsPage, parsePage, type Style } from '../../../server/src/core/index.ts';
import type { GoldPage, Label } from './gold.ts';

export interface Score {
  /** Facts found and marked. */
  hits: number;
  found: number;
  marked: number;
}

export interface Outcome {
  readonly byKind: Map<string, Score>;
  readonly missed: { readonly page: string; readonly label: Label }[];
  readonly wrong: {
    readonly page: string;
    readonly kind: string;
    readonly text: string;
    readonly around: string;
  }[];
}

/** Compares what Galley finds with the markers: a hit has the same kind and the same characters. */
export function scoreFacts(pages: readonly GoldPage[], style: Style = defaultStyle): Outcome {
  const byKind = new Map<string, Score>();
  const missed: Outcome['missed'] = [];
  const wrong: Outcome['wrong'] = [];
  const of = (kind: string) => {
    const score = byKind.get(kind) ?? { hits: 0, found: 0, marked: 0 };
    byKind.set(kind, score);
    return score;
  };
  for (const page of pages) {
    const left = new Map(page.labels.map((label) => [`${label.kind}:${label.start}:${label.end}`, label]));
    for (const label of page.labels) of(label.kind).marked++;
    for (const { fact, spans } of factsPage(parsePage(page.text), style).facts) {
      const key = `${fact.kind}:${spans[0]!.start}:${spans.at(-1)!.end}`;
      const score = of(fact.kind);
      score.found++;
      if (left.delete(key)) score.hits++;
      else {
        const { start } = spans[0]!;
        wrong.push({
          page: page.name,
          kind: fact.kind,
          text: fact.text,
          around: page.text.slice(Math.max(0, start - 8), start + 24).replaceAll('\n', '⏎'),
        });
      }
    }
    for (const label of left.values()) missed.push({ page: page.name, label });
  }
  return { byKind, missed, wrong };
}

export function precision(score: Score): number {
  return score.found === 0 ? 1 : score.hits / score.found;
}

export function recall(score: Score): number {
  return score.marked === 0 ? 1 : score.hits / score.marked;
}

/** The table that the golden test and `npm run bench:quality` print. */
export function table(outcome: Outcome): string {
  const rows = [...outcome.byKind].sort(([a], [b]) => a.localeCompare(b));
  const lines = rows.map(
    ([kind, score]) =>
      `${kind.padEnd(13)} P ${precision(score).toFixed(3)}  R ${recall(score).toFixed(3)}  (${score.hits}/${score.found} found, ${score.marked} marked)`,
  );
  return lines.join('\n');
}

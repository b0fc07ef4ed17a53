import { readFileSync } from 'node:fs';
import { expect, describe as suite, test } from 'vitest';
import { Folded } from '#core/annotations/anchoring/fold.ts';
import {
  Anchorer,
  AnnotationStore,
  AnnotationText,
  createAnnotation,
  describe,
  quoteOf,
  targetsAfter,
} from '#core/annotations/index.ts';
import { repairPage } from '#core/rules/repair-page.ts';
import { defaultStyle } from '#core/style/style.ts';
import { random } from '../../../bench/random.ts';
import { sampleSpans } from '../../../bench/sample-spans.ts';
import { author } from './fixtures.ts';

const page = readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8');

suite('repairing a page', () => {
  test('a repair outside the editor carries all notes; nothing is an orphan afterwards', () => {
    const by = author();
    const text = new AnnotationText(page);
    const store = new AnnotationStore(by);
    const origin = { source: 'a.txt', textSha256: 'old' };
    const spans = sampleSpans(page, 300, random(4));
    store.create(spans.map((span) => createAnnotation('claim', describe(text, span, origin), by)));
    const before = new Map(store.live().map((one) => [one.id, new Folded(quoteOf(one.target)!.exact).units]));
    const repair = repairPage(page, defaultStyle, { keepCharacters: true });
    const placed = store.live().map((annotation, at) => ({ annotation, span: spans[at] }));
    const targets = targetsAfter(placed, page, repair.rounds, { source: 'a.txt', textSha256: 'new' });
    store.change(targets.keys(), ({ id }) => ({ target: targets.get(id)! }));
    const anchorer = new Anchorer(new AnnotationText(repair.text), 'new');
    for (const one of store.live()) {
      const anchor = anchorer.anchor(one.target);
      expect(
        anchor.state === 'anchored' &&
          new Folded(repair.text.slice(anchor.span.start, anchor.span.end)).units,
      ).toBe(before.get(one.id));
    }
  });
});

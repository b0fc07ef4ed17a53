import { readFileSync } from 'node:fs';
import { expect, describe as suite, test } from 'vitest';
import { Folded } from '#core/annotations/anchoring/fold.ts';
import {
  Anchorer,
  AnnotationStore,
  AnnotationText,
  checkNotes,
  createAnnotation,
  describe,
  quoteOf,
  targetsAfter,
  withKind,
  withStatus,
} from '#core/annotations/index.ts';
import { repairPage } from '#core/rules/fix.ts';
import { defaultStyle } from '#core/style/style.ts';
import { random } from '../../../bench/random.ts';
import { sampleSpans } from '../../../bench/sample-spans.ts';
import { author, tagged } from './fixtures.ts';

const page = readFileSync(new URL('../../../seeds/000_c1936387b92bacc7.txt', import.meta.url), 'utf8');

suite('checking notes', () => {
  test('whole and undoubted notes have no problem; a gate asks for more', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by), tagged(by)]);
    const placed = () => store.live().map((annotation) => ({ annotation, span: { start: 0, end: 6 } }));
    const check = (require?: 'verified') =>
      checkNotes({
        placed: placed(),
        conflicts: store.conflicts(),
        bad: [],
        ...(require ? { require } : {}),
      });
    expect(check()).toEqual([]);
    expect(check('verified').map(({ what, severity }) => [what, severity])).toEqual([
      ['unverified', 'error'],
      ['unverified', 'error'],
    ]);
    store.change(
      store.live().map(({ id }) => id),
      withStatus('verified', by),
    );
    expect(check().map(({ what, severity }) => [what, severity])).toEqual([
      ['unsourced', 'warning'],
      ['unsourced', 'warning'],
    ]);
    expect(check('verified').map(({ what, severity }) => [what, severity])).toEqual([
      ['unsourced', 'error'],
      ['unsourced', 'error'],
    ]);
    store.change(
      store.live().map(({ id }) => id),
      withStatus('verified', by, { title: '公报' }),
    );
    expect(check('verified')).toEqual([]);
  });

  test('bad lines, conflicts, orphans, newer records: errors come first', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    const common = store.serialise();
    const [{ id } = { id: '' }] = store.live();
    store.change([id], withKind('person'));
    const other = new AnnotationStore(author('li', 1));
    other.load(common);
    other.change([id], withKind('place'));
    const newer = { ...tagged(author('x', 7)), v: 2 };
    const notes = store.load(`${other.serialise()}${JSON.stringify(newer)}\n{"id"\n`);
    const placed = store
      .live()
      .map((annotation) => ({ annotation, span: annotation.v === 2 ? { start: 0, end: 6 } : undefined }));
    const found = checkNotes({ placed, conflicts: store.conflicts(), bad: notes.bad });
    expect(found.map(({ what }) => what)).toEqual(['bad-line', 'conflict', 'orphan', 'newer']);
    expect(found[0]?.line).toBe(2);
  });

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

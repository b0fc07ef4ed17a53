import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type Annotation,
  AnnotationStore,
  hasOpenQuestion,
  kindOf,
  lacksSource,
  parseNotes,
  serialiseNotes,
  statusOf,
  withKind,
  withQuestionsSettled,
  withStatus,
  withTalk,
} from '#core/annotations/index.ts';
import { author, tagged } from './fixtures.ts';

/** What the records say, without the marks that versions leave. */
function said(store: AnnotationStore): unknown[] {
  return store
    .live()
    .map(({ id, body, target, by, created }: Annotation) => ({ id, body, target, by, created }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

describe('the store', () => {
  test('one command is one step, however many records it touches', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by), tagged(by), tagged(by)], '标注');
    expect(store.nextUndo?.label).toBe('标注');
    expect(store.undo()).toHaveLength(3);
    expect(store.live()).toEqual([]);
    expect(store.redo()).toHaveLength(3);
    expect(store.live()).toHaveLength(3);
  });

  prop.prop([fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 12 })])(
    'undoing all and redoing all restores what was said at every step',
    (deeds) => {
      const by = author();
      const store = new AnnotationStore(by);
      const states = [said(store)];
      for (const [what, which] of deeds) {
        const { id } = store.live()[which % Math.max(1, store.live().length)] ?? { id: '' };
        const before = store.nextUndo;
        if (what === 0 || id === '') store.create([tagged(by)]);
        else if (what === 1) store.remove([id]);
        else if (what === 2) store.change([id], withKind('person'));
        else if (what === 3)
          store.change(
            store.live().map((one) => one.id),
            withStatus('checking', by),
          );
        else store.change([id], withTalk('commenting', '?', by));
        if (store.nextUndo !== before) states.push(said(store));
      }
      for (const state of states.slice(0, -1).reverse()) {
        store.undo();
        expect(said(store)).toEqual(state);
      }
      expect(store.nextUndo).toBeUndefined();
      for (const state of states.slice(1)) {
        store.redo();
        expect(said(store)).toEqual(state);
      }
      expect(store.conflicts()).toEqual([]);
      const again = new AnnotationStore(by);
      again.load(store.serialise());
      expect(said(again)).toEqual(said(store));
    },
  );

  test('undo leaves alone what somebody else has changed since', () => {
    const by = author('a', 1);
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    const { id } = store.live()[0]!;
    store.change([id], withKind('person'));
    const other = new AnnotationStore(author('b', 2));
    other.load(store.serialise());
    other.change([id], withKind('place'));
    store.load(other.serialise());
    expect(store.undo()).toEqual([]);
    expect(kindOf(store.get(id)!)).toBe('place');
  });

  test('a new step forgets what had been undone', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    store.undo();
    store.create([tagged(by)]);
    expect(store.nextRedo).toBeUndefined();
    expect(store.redo()).toEqual([]);
    expect(store.live()).toHaveLength(1);
  });

  test('what a file does not hold yet is what a journal must keep; replaying it twice does no harm', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    store.load(store.serialise());
    expect(store.unsynced()).toEqual([]);
    store.change([store.live()[0]!.id], withStatus('verified', by));
    const journal = serialiseNotes(store.unsynced());
    const restarted = new AnnotationStore(author('a', 5));
    restarted.load('');
    restarted.merge(parseNotes(journal));
    restarted.merge(parseNotes(journal));
    expect(said(restarted)).toEqual(said(store));
    expect(restarted.unsynced()).toHaveLength(1);
  });

  test('a change that changes nothing is no step and no version', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by, 'person')]);
    const before = store.serialise();
    expect(store.change([store.live()[0]!.id], withKind('person'))).toEqual([]);
    expect(store.serialise()).toBe(before);
  });

  test('judging, asking and answering', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    const { id } = store.live()[0]!;
    const now = () => store.get(id)!;
    expect(statusOf(now())).toBe('unchecked');
    store.change([id], withStatus('verified', by));
    expect(lacksSource(now())).toBe(true);
    store.change([id], withStatus('verified', by, { title: '统计公报', page: 3 }));
    expect(lacksSource(now())).toBe(false);
    store.change([id], withStatus('disputed', by));
    expect(now().body.filter(({ purpose }) => purpose === 'assessing')).toHaveLength(1);
    store.change([id], withTalk('questioning', '口径？', by));
    expect(hasOpenQuestion(now())).toBe(true);
    store.change([id], withTalk('replying', '同口径。', by));
    expect(hasOpenQuestion(now())).toBe(true);
    store.change([id], withQuestionsSettled());
    expect(hasOpenQuestion(now())).toBe(false);
    expect(now().motivation).toEqual(['identifying', 'assessing', 'questioning', 'replying']);
  });
});

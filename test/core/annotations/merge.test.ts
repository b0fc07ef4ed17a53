import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type Annotation,
  AnnotationStore,
  latest,
  parseNotes,
  serialiseNotes,
  statusOf,
  succeed,
  talkOf,
  withKind,
  withStatus,
  withTalk,
} from '#core/annotations/index.ts';
import { author, tagged } from './fixtures.ts';

/** What one side does to its copy of the notes: which record, and what. */
const deed = fc.record({
  record: fc.nat(7),
  what: fc.constantFrom('status', 'kind', 'talk', 'delete', 'add'),
  value: fc.nat(4),
});
type Deed = { readonly record: number; readonly what: string; readonly value: number };

const statuses = ['checking', 'verified', 'wrong', 'disputed', 'unverifiable'] as const;
const kinds = ['person', 'place', 'date', 'number', 'claim'] as const;

/** A store that begins with the same records everywhere and then goes its own way. */
function side(name: string, seed: number, deeds: readonly Deed[], common: string): AnnotationStore {
  const by = author(name, seed);
  const store = new AnnotationStore(by);
  store.load(common);
  for (const { record, what, value } of deeds) {
    const ids = store
      .live()
      .map(({ id }) => id)
      .sort();
    const id = ids[record % Math.max(1, ids.length)];
    if (what === 'add' || id === undefined) store.create([tagged(by)]);
    else if (what === 'status') store.change([id], withStatus(statuses[value]!, by));
    else if (what === 'kind') store.change([id], withKind(kinds[value]!));
    else if (what === 'talk') store.change([id], withTalk('commenting', `${value}`, by));
    else store.remove([id]);
  }
  return store;
}

function start(count: number): string {
  const by = author('start', 99);
  return serialiseNotes(Array.from({ length: count }, () => tagged(by)));
}

function merged(...files: readonly string[]): string {
  const store = new AnnotationStore(author());
  for (const file of files) store.load(file);
  return store.serialise();
}

/** Joins without the three-way step: the bare set of versions that nothing replaces. */
function joined(...files: readonly string[]): string {
  return serialiseNotes(parseNotes(files.join('')).records);
}

const sides = fc.array(fc.array(deed, { maxLength: 6 }), { minLength: 2, maxLength: 4 });

describe('merging', () => {
  prop.prop([sides], { numRuns: 50 })('is commutative, associative and idempotent', (deeds) => {
    const common = start(4);
    const [a, b, c = common] = deeds.map((some, at) =>
      side(`side${at}`, at + 1, some, common).serialise(),
    ) as [string, string, string?];
    expect(joined(a, b)).toBe(joined(b, a));
    expect(joined(joined(a, b), c)).toBe(joined(a, joined(b, c)));
    expect(joined(a, a)).toBe(a);
    expect(joined(a, joined(a, b))).toBe(joined(a, b));
    expect(merged(a, b)).toBe(merged(b, a));
    expect(merged(a, merged(a, b))).toBe(merged(a, b));
  });

  prop.prop([sides], { numRuns: 50 })(
    'loses no record, revives no deletion, and drops no edit unseen',
    (deeds) => {
      const common = start(4);
      const stores = deeds.map((some, at) => side(`side${at}`, at + 1, some, common));
      const before = new Set(
        parseNotes(common).records.flatMap(({ body }) => body.map((one) => JSON.stringify(one))),
      );
      const result = new AnnotationStore(author());
      for (const store of stores) result.load(store.serialise());
      for (const store of stores) {
        for (const version of store.versions()) {
          const found = result.get(version.id)!;
          expect(found).toBeDefined();
          if (version.deleted) expect(found.deleted).toBe(true);
          const kept = [...result.versions()].filter(({ id }) => id === version.id);
          // Every statement that a side made, and ended with, is in some version that is kept.
          for (const body of version.body.filter((one) => !before.has(JSON.stringify(one)))) {
            expect(
              kept.some((one) => one.body.some((other) => JSON.stringify(other) === JSON.stringify(body))),
            ).toBe(true);
          }
        }
      }
    },
  );

  prop.prop([sides], { numRuns: 30 })(
    'stores that exchange files until nothing changes hold the same',
    (deeds) => {
      const common = start(4);
      const stores = deeds.map((some, at) => side(`side${at}`, at + 1, some, common));
      for (let round = 0; round < stores.length + 2; round++) {
        for (const one of stores) for (const other of stores) one.load(other.serialise());
      }
      const files = new Set(stores.map((store) => store.serialise()));
      expect(files.size).toBe(1);
      expect(stores.every((store) => store.load([...files][0]!).bad.length === 0)).toBe(true);
    },
  );

  test('a later version replaces the one it was made from, however they meet', () => {
    const old = tagged(author());
    const next = succeed([old], { by: 'li' }, '2026-03-02T00:00:00Z');
    expect(latest([old, next])).toEqual([next]);
    expect(latest([next, old, next])).toEqual([next]);
  });

  test('two changes on one side do not outvote one on the other', () => {
    const old = tagged(author());
    const twice = succeed(
      [succeed([old], { by: 'a' }, '2026-03-02T00:00:00Z')],
      { by: 'b' },
      '2026-03-02T00:00:01Z',
    );
    const once = succeed([old], { by: 'c' }, '2026-03-02T00:00:02Z');
    expect(latest([twice, once]).map(({ by }) => by)).toEqual(['c', 'b']);
  });

  test('of a record without lineage the higher revision counts; equal ones conflict', () => {
    const old: Annotation = { ...tagged(author()), rev: 3 };
    expect(latest([old, { ...old, rev: 4, by: 'li' }]).map(({ by }) => by)).toEqual(['li']);
    expect(latest([old, { ...old, by: 'li' }])).toHaveLength(2);
    const mine = succeed([{ ...old, rev: 4 }], { by: 'wang' }, '2026-03-02T00:00:00Z');
    expect(latest([mine, old]).map(({ by }) => by)).toEqual(['wang']);
  });

  test('different statements about one record become one version; the same statement is a conflict', () => {
    const common = start(1);
    const { id } = parseNotes(common).records[0]!;
    const [a, b, c] = ['a', 'b', 'c'].map((name, at) => {
      const store = new AnnotationStore(author(name, at + 1));
      store.load(common);
      return store;
    }) as [AnnotationStore, AnnotationStore, AnnotationStore];
    a.change([id], withStatus('verified', author('a', 1), { title: '统计公报' }));
    b.change([id], withTalk('questioning', '口径一致吗？', author('b', 2)));
    c.change([id], withStatus('wrong', author('c', 3)));
    a.load(b.serialise());
    expect(a.conflicts()).toEqual([]);
    expect(statusOf(a.get(id)!)).toBe('verified');
    expect(talkOf(a.get(id)!)).toHaveLength(1);
    a.load(c.serialise());
    expect(a.conflicts()).toHaveLength(1);
    const [, chosen] = a.conflicts()[0]!.versions;
    a.settle(id, chosen!);
    expect(a.conflicts()).toEqual([]);
    c.load(a.serialise());
    expect(c.conflicts()).toEqual([]);
    expect(c.serialise()).toBe(a.serialise());
  });

  test('changed here and deleted there: it stays deleted, and the change is there to be restored', () => {
    const common = start(1);
    const { id } = parseNotes(common).records[0]!;
    const by = author('a', 1);
    const store = new AnnotationStore(by);
    store.load(common);
    store.remove([id]);
    const other = new AnnotationStore(author('b', 2));
    other.load(common);
    other.change([id], withKind('person'));
    store.load(other.serialise());
    expect(store.live()).toEqual([]);
    const [conflict] = store.conflicts();
    const edited = conflict!.versions.find((one) => !one.deleted)!;
    store.settle(id, edited);
    expect(store.live().map((one) => one.body[0]!.value)).toEqual(['person']);
    expect(store.conflicts()).toEqual([]);
    expect(joined(common, store.serialise(), other.serialise())).toBe(store.serialise());
  });
});

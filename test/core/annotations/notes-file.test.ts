import { fc, test as prop } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type Annotation,
  AnnotationStore,
  isReadOnly,
  parseNotes,
  serialiseNotes,
  statusOf,
  succeed,
} from '#core/annotations/index.ts';
import { author, tagged } from './fixtures.ts';

const specimen = JSON.stringify({
  id: 'urn:uuid:6f1c2a9e-0b7d-4c53-9a41-7d2f5e8b3c10',
  type: 'Annotation',
  v: 1,
  rev: 3,
  motivation: ['identifying', 'assessing'],
  body: [
    { purpose: 'identifying', value: 'number', norm: { value: 6.2, unit: '%' } },
    {
      purpose: 'assessing',
      value: 'verified',
      by: 'zhang',
      at: '2026-03-02T09:14:00Z',
      source: { title: '市统计局季度公报', page: 3, para: 2 },
    },
  ],
  target: {
    source: 'a01.txt',
    selector: [
      {
        type: 'TextQuoteSelector',
        exact: '百分之六点二',
        prefix: '季度全市生产总值同比增长',
        suffix: '，较上季度加快零点四个百',
      },
      { type: 'TextPositionSelector', start: 38, end: 44 },
    ],
    unit: 'codepoint',
    textSha256: '2306e6',
  },
  by: 'li',
  created: '2026-03-01T08:00:00Z',
  modified: '2026-03-02T09:14:00Z',
});

/** Arbitrary JSON under names that the record does not use. */
const unknownFields = fc.dictionary(
  fc.string({ unit: 'binary', minLength: 1 }).map((key) => `x-${key}`),
  fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as unknown),
  { maxKeys: 4 },
);

describe('a notes file', () => {
  test('a record keeps the order of its keys', () => {
    expect(serialiseNotes(parseNotes(`${specimen}\n`).records)).toBe(`${specimen}\n`);
  });

  prop.prop([unknownFields, unknownFields, unknownFields])(
    'unknown fields at every depth survive reading, changing and writing',
    (top, inBody, inTarget) => {
      const read = parseNotes(specimen).records[0]!;
      const foreign: Annotation = {
        ...top,
        ...read,
        body: [{ ...inBody, ...read.body[0]! }],
        target: { ...inTarget, ...read.target },
      };
      const store = new AnnotationStore(author());
      store.load(serialiseNotes([foreign]));
      expect(store.serialise()).toBe(serialiseNotes([foreign]));
      store.change([read.id], () => ({ by: 'wang' }));
      const { rev, modified, prior, floor, ...after } = parseNotes(store.serialise()).records[0]!;
      const { rev: _rev, modified: _modified, ...before } = foreign;
      expect(after).toEqual({ ...before, by: 'wang' });
      expect([rev, floor, prior?.length]).toEqual([4, 3, 1]);
    },
  );

  test('a key named __proto__ is data like any other', () => {
    const line = specimen.replace('"v":1', '"v":1,"__proto__":{"deleted":true}');
    const [record] = parseNotes(line).records;
    expect(record?.deleted).toBeUndefined();
    expect(serialiseNotes([record!])).toContain('"__proto__":{"deleted":true}');
  });

  test('bad lines are reported by number and text; the others load', () => {
    const text = `${specimen}\r\n{"id":\n\n[]\n{"id":"urn:uuid:1","type":"Annotation"}\n`;
    const notes = parseNotes(`\uFEFF${text}`);
    expect(notes.records).toHaveLength(1);
    expect(notes.bad).toEqual([
      { line: 1, text: '{"id":', reason: 'not JSON' },
      { line: 3, text: '[]', reason: 'not a record' },
      { line: 4, text: '{"id":"urn:uuid:1","type":"Annotation"}', reason: 'not a record' },
    ]);
  });

  test('a record of a newer version is read-only; one of unknown shape is written back as it was', () => {
    const shaped = specimen.replace('"v":1', '"v":2');
    const strange = '{"v":3,"id":"urn:uuid:2","where":[1.0,9007199254740993]}';
    const store = new AnnotationStore(author());
    const notes = store.load(`${shaped}\n${strange}\n`);
    expect(notes.newer).toBe(true);
    expect(notes.bad).toEqual([]);
    const [record] = store.live();
    expect(isReadOnly(record!)).toBe(true);
    expect(store.remove([record!.id])).toEqual([]);
    store.create([tagged(author('li', 1))]);
    expect(store.serialise()).toContain(`${strange}\n`);
    expect(store.serialise()).toContain(`${shaped}\n`);
  });

  test('merge markers are dropped and both edits stay as a conflict', () => {
    const base = parseNotes(specimen).records[0]!;
    const ours = succeed([base], { by: 'ours' }, '2026-03-03T00:00:00Z');
    const theirs = succeed([base], { by: 'theirs' }, '2026-03-03T00:00:01Z');
    const [a, b, old] = [ours, theirs, base].map((one) => serialiseNotes([one]));
    const store = new AnnotationStore(author());
    const notes = store.load(`<<<<<<< HEAD\n${a}||||||| 1234567\n${old}=======\n${b}>>>>>>> side\n`);
    expect(notes.hadMarkers).toBe(true);
    expect(notes.bad).toEqual([]);
    expect(store.conflicts()).toEqual([
      { id: base.id, versions: [ours, theirs].sort((x, y) => (x.by < y.by ? -1 : 1)) },
    ]);
    expect(statusOf(store.get(base.id)!)).toBe('verified');
  });
});

import { describe, expect, test } from 'vitest';
import { AnnotationStore, parseNotes, serialiseNotes, withStatus } from '#core/annotations/index.ts';
import { author, tagged, target } from './fixtures.ts';

describe('a notes file that was cut off', () => {
  test('at every byte: the lines before load, the rest is kept as a bad line', () => {
    const by = author();
    const records = ['张𠮷', 'café\n', '6.2%'].map((quote) => tagged(by, 'person', target(quote)));
    const bytes = Buffer.from(serialiseNotes(records));
    for (let size = 0; size <= bytes.length; size++) {
      const whole = bytes.subarray(0, size);
      const notes = parseNotes(whole.toString('utf8'));
      const lines = whole.toString('utf8').split('\n');
      const tail = lines.at(-1)!;
      const isWhole = tail !== '' && notes.bad.length === 0;
      expect(notes.records).toHaveLength(lines.length - 1 + (isWhole ? 1 : 0));
      if (tail !== '' && !isWhole)
        expect(notes.bad).toEqual([{ line: lines.length - 1, text: tail, reason: 'not JSON' }]);
      for (const record of notes.records) expect(records).toContainEqual(record);
    }
  });

  test('in the middle, where one write tore another: both neighbours load', () => {
    const by = author();
    const [a, b, c] = [tagged(by), tagged(by), tagged(by)].map((one) => serialiseNotes([one])) as [
      string,
      string,
      string,
    ];
    const notes = parseNotes(`${a}${b.slice(0, 40)}${c}`);
    expect(notes.records).toHaveLength(1);
    expect(notes.bad).toEqual([{ line: 1, text: `${b.slice(0, 40)}${c.trimEnd()}`, reason: 'not JSON' }]);
    const store = new AnnotationStore(by);
    store.merge(parseNotes(a + b + c));
    store.load(`${a}${b.slice(0, 40)}${c}`);
    expect(store.live()).toHaveLength(3);
    expect(store.unsynced()).toHaveLength(2);
  });

  test('an emptied file takes nothing away from a store that knows better', () => {
    const by = author();
    const store = new AnnotationStore(by);
    store.create([tagged(by)]);
    store.load(store.serialise());
    store.load('');
    expect(store.live()).toHaveLength(1);
    store.change([store.live()[0]!.id], withStatus('wrong', by));
    expect(parseNotes(store.serialise()).records).toHaveLength(1);
  });
});

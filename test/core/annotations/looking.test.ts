import { fc, test as prop } from '@fast-check/vitest';
import { expect, describe as suite, test } from 'vitest';
import {
  AnnotationText,
  agreement,
  type annotationKinds,
  createAnnotation,
  describe,
  findAnnotations,
  kinshipWith,
  openSuggestions,
  type Placed,
  progressOf,
  rejectionKey,
  withStatus,
  withTalk,
} from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';
import { author } from './fixtures.ts';

const text = new AnnotationText('锦州市市长张三说，今年全市生产总值增长6.2%，李四没有说话。'.repeat(4));
const by = author('张三');

function tag(start: number, end: number, kind: (typeof annotationKinds)[number] = 'person'): Placed {
  const span = { start, end };
  return {
    annotation: createAnnotation(kind, describe(text, span, { source: 'a', textSha256: 'h' }), by),
    span,
  };
}

const tags = fc
  .array(
    fc.tuple(
      fc.nat(60),
      fc.integer({ min: 1, max: 8 }),
      fc.constantFrom('person' as const, 'place' as const),
    ),
    { maxLength: 10 },
  )
  .map((list) => list.map(([start, size, kind]) => tag(start, start + size, kind)));

suite('agreement', () => {
  test('counts exact and overlapping pairs, and names what must be settled', () => {
    const found = agreement(
      [tag(0, 3, 'place'), tag(5, 7), tag(18, 22, 'number'), tag(30, 32)],
      [tag(0, 3, 'place'), tag(4, 7), tag(18, 22, 'date')],
    );
    expect(found.exact).toEqual({ matches: 1, first: 4, second: 3, f1: 2 / 7 });
    expect(found.overlapping).toEqual({ matches: 2, first: 4, second: 3, f1: 4 / 7 });
    expect(found.byKind.find(({ kind }) => kind === 'person')).toEqual({
      kind: 'person',
      exact: { matches: 0, first: 2, second: 1, f1: 0 },
      overlapping: { matches: 1, first: 2, second: 1, f1: 2 / 3 },
    });
    expect(
      found.differences.map(({ what, first, second }) => [what, first?.span?.start, second?.span?.start]),
    ).toEqual([
      ['span', 5, 4],
      ['kind', 18, 18],
      ['only first', 30, undefined],
    ]);
  });

  test('a tag counts for one partner only, and the best pairing is found', () => {
    const found = agreement([tag(0, 4), tag(3, 6)], [tag(3, 4), tag(0, 2)]);
    expect(found.overlapping.matches).toBe(2);
    expect(agreement([tag(0, 10)], [tag(0, 3), tag(4, 6)]).overlapping.matches).toBe(1);
  });

  test('as few differences as possible, whichever side is called the first', () => {
    const one = [tag(12, 18), tag(10, 14, 'place')];
    const other = [tag(13, 14, 'place'), tag(12, 18, 'place')];
    const kinds = (found: ReturnType<typeof agreement>) => found.differences.map(({ what }) => what);
    expect(kinds(agreement(one, other))).toEqual(['span', 'kind']);
    expect(kinds(agreement(other, one)).sort()).toEqual(['kind', 'span']);
  });

  prop.prop([tags, tags])(
    'is the same from both sides; perfect with oneself; exact never exceeds overlapping',
    (a, b) => {
      const [there, back] = [agreement(a, b), agreement(b, a)];
      expect(there.exact.f1).toBe(back.exact.f1);
      expect(there.overlapping.f1).toBe(back.overlapping.f1);
      expect(there.exact.matches).toBeLessThanOrEqual(there.overlapping.matches);
      expect(there.differences).toHaveLength(back.differences.length);
      expect(agreement(a, a).exact.f1).toBe(1);
      expect(agreement(a, a).differences).toEqual([]);
    },
  );
});

suite('looking at annotations', () => {
  test('progress by status, kind and person', () => {
    const zhang = tag(5, 7);
    const done = tag(18, 22, 'number');
    const verified = {
      ...done,
      annotation: { ...done.annotation, ...withStatus('verified', author('李四'))(done.annotation) },
    };
    const asked = {
      ...zhang,
      annotation: { ...zhang.annotation, ...withTalk('questioning', '?', by)(zhang.annotation) },
      span: undefined,
    };
    const progress = progressOf([asked, verified, tag(0, 3, 'place')]);
    expect(progress).toMatchObject({ total: 3, settled: 1, orphans: 1, openQuestions: 1, unsourced: 1 });
    expect(progress.byStatus).toMatchObject({ unchecked: 2, verified: 1, wrong: 0 });
    expect(progress.byKind).toMatchObject({ person: 1, number: 1, place: 1, claim: 0 });
    expect(progress.people).toEqual([
      { name: '张三', tagged: 3, judged: 0 },
      { name: '李四', tagged: 0, judged: 1 },
    ]);
  });

  test('search by words, full-width figures, names, sources and initials', () => {
    const number = tag(text.text.indexOf('6.2%'), text.text.indexOf('6.2%') + 4, 'number');
    const change = withStatus('verified', author('王五'), { title: '统计公报' });
    const all = [
      tag(0, 3, 'place'),
      tag(5, 7),
      { ...number, annotation: { ...number.annotation, ...change(number.annotation) } },
    ];
    const initials = (one: string) => (one === '锦州市' ? 'jzs' : one === '市长' ? 'sz' : '');
    const find = (query: string) => findAnnotations(all, query, initials).map((one) => all.indexOf(one));
    expect(find('６．２')).toEqual([2]);
    expect(find('统计 王五')).toEqual([2]);
    expect(find('verified')).toEqual([2]);
    expect(find('jz')).toEqual([0]);
    expect(find('JZS place')).toEqual([0]);
    expect(find('jz 6.2')).toEqual([]);
    expect(find('')).toEqual([0, 1, 2]);
  });

  test('suggestions leave alone what is tagged or rejected', () => {
    const quote = ({ start, end }: Span) => text.text.slice(start, end);
    const at = (start: number, end: number, kind: 'person' | 'place' | 'quote' = 'person') => ({
      kind,
      span: { start, end },
    });
    const open = openSuggestions(
      [at(0, 3, 'place'), at(1, 3, 'place'), at(0, 7, 'quote'), at(5, 7), at(24, 26)],
      [tag(0, 3, 'place')],
      new Set([rejectionKey('person', quote({ start: 24, end: 26 }))]),
      quote,
    );
    expect(open).toEqual([at(0, 7, 'quote'), at(5, 7)]);
  });

  test('notes know the text they were made on, wherever it lies, and a text of the same sort is no kin', () => {
    const single = new AnnotationText('锦州市市长张三说，今年全市生产总值增长6.2%，李四没有说话。');
    const records = [
      [0, 3],
      [5, 7],
      [19, 23],
    ].map(([start, end]) =>
      createAnnotation(
        'person',
        describe(single, { start: start!, end: end! }, { source: 'a', textSha256: 'h' }),
        by,
      ),
    );
    const dead = { ...records[0]!, id: 'urn:uuid:dead', deleted: true as const };
    expect(kinshipWith(single.text, 'h')([...records, dead])).toEqual({ isSameText: true, quoted: 3, of: 3 });
    expect(kinshipWith(`新的导语。${single.text}`, 'i')(records)).toEqual({
      isSameText: false,
      quoted: 3,
      of: 3,
    });
    expect(kinshipWith('营口市市长赵六昨日表示，一季度进出口额下降3.1%。', 'j')(records).quoted).toBe(0);
  });
});

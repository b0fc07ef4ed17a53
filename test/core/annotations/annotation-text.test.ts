import { fc, test as prop } from '@fast-check/vitest';
import { expect, describe as suite, test } from 'vitest';
import {
  AnnotationText,
  describe,
  normaliseText,
  positionOf,
  quoteOf,
  resolve,
} from '#core/annotations/index.ts';
import type { Span } from '#core/text/span.ts';

/** Text with everything that can go wrong with offsets: line ends of each kind, a BOM, pairs, halves, combining marks. */
const awkward = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '\n',
        '\r\n',
        '\r',
        '𠮷',
        '\ud842',
        '\udfb7',
        'é',
        'e\u0301',
        '１２',
        '　',
        '\uFEFF',
        '👨‍👩‍👧',
        '\u2028',
      ),
      fc.string({ unit: 'binary', maxLength: 4 }),
      fc.constantFrom('全市生产总值', '增长百分之六点二', 'plain', ' '),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));
const spanned = fc.tuple(awkward, fc.nat(), fc.nat()).map(([text, a, b]): [string, Span] => {
  const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [
    number,
    number,
  ];
  return [text, { start, end }];
});
const origin = { source: 'a01.txt', textSha256: 'abc' };

suite('the text as its notes count it', () => {
  prop.prop([spanned])(
    'code points are those of the normalised text, as Python counts them',
    ([raw, range]) => {
      const text = new AnnotationText(raw);
      const { start, end } = text.toCodePoints(range);
      const points = Array.from(normaliseText(raw));
      expect(text.length).toBe(points.length);
      expect(text.quote(text.snap(range))).toBe(points.slice(start, end).join(''));
    },
  );

  prop.prop([spanned])('a code point and its offset are each other’s inverse', ([raw]) => {
    const text = new AnnotationText(raw);
    for (let at = 0; at <= text.length; at++) expect(text.toCodePoint(text.toOffset(at))).toBe(at);
    for (let at = 0; at <= text.normal.length; at++) expect(text.toNormal(text.fromNormal(at))).toBe(at);
  });

  prop.prop([spanned])('what is described resolves to the same span', ([raw, range]) => {
    const text = new AnnotationText(raw);
    const whole = text.snap(range);
    expect(resolve(text, describe(text, range, origin))).toEqual(whole);
    expect(whole.start).toBeLessThanOrEqual(Math.max(range.start, raw.startsWith('\uFEFF') ? 1 : 0));
    expect(whole.end).toBeGreaterThanOrEqual(range.end);
  });

  prop.prop([awkward, fc.nat(), fc.nat()])(
    'line ends and BOM do not change what is described',
    (raw, a, b) => {
      const plain = new AnnotationText(normaliseText(raw));
      const crlf = new AnnotationText(`\uFEFF${plain.normal.replaceAll('\n', '\r\n')}`);
      fc.pre(plain.text === plain.normal);
      const start = a % (plain.length + 1);
      const end = start + (b % (plain.length + 1 - start));
      const inPlain = describe(plain, plain.toSpan({ start, end }), origin);
      expect(describe(crlf, crlf.toSpan({ start, end }), origin)).toEqual(inPlain);
      expect(resolve(crlf, inPlain)).toEqual(crlf.toSpan({ start, end }));
    },
  );

  test('the context holds fourteen characters besides white space, and no half of a pair', () => {
    const text = new AnnotationText(
      `一二三四五\n\n六七八九十𠮷二三四五六七【数】，　后面还有很多很多很多字呢啊`,
    );
    const at = text.text.indexOf('数');
    const target = describe(text, { start: at, end: at + 1 }, origin);
    expect(quoteOf(target)).toMatchObject({
      exact: '数',
      prefix: '五\n\n六七八九十𠮷二三四五六七【',
      suffix: '】，　后面还有很多很多很多字呢',
    });
    expect(positionOf(target)?.start).toBe(Array.from(text.text.slice(0, at)).length);
  });

  test('a quote that stands elsewhere does not resolve', () => {
    const target = describe(new AnnotationText('甲说六，乙说七。'), { start: 2, end: 3 }, origin);
    expect(resolve(new AnnotationText('甲说七，乙说六。'), target)).toBeUndefined();
    expect(resolve(new AnnotationText('丙说六，乙说七。'), target)).toBeUndefined();
    expect(resolve(new AnnotationText(''), target)).toBeUndefined();
  });
});

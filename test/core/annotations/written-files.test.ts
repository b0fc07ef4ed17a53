import { expect, describe as suite, test } from 'vitest';
import { defuse, restore } from '#core/annotations/formats/csv.ts';
import {
  AnnotationText,
  createAnnotation,
  describe,
  type ExportRequest,
  exportFormats,
  type Placed,
  withStatus,
  withTalk,
} from '#core/annotations/index.ts';
import { author } from './fixtures.ts';

const plain = new AnnotationText('𠮷野家在锦州开业。\n\n张三说，今年增长6.2%。\n李四没有说话。\n');
const by = author('张三');

function write(
  id: string,
  placed: readonly Placed[],
  more: Partial<ExportRequest> = {},
): { content: string; losses: readonly string[] } {
  const request = { text: plain, textSha256: 'h', source: 'a01.txt', placed, locale: 'zh' as const, ...more };
  const { content, losses } = exportFormats.find((one) => one.id === id)!.write(request);
  return { content, losses: losses.map(({ what }) => what.text.en) };
}

function tag(quote: string, kind: Parameters<typeof createAnnotation>[0], text = plain): Placed {
  const start = text.text.indexOf(quote);
  const span = { start, end: start + quote.length };
  return {
    annotation: createAnnotation(kind, describe(text, span, { source: 'a01.txt', textSha256: 'h' }), by),
    span,
  };
}

suite('files for other programs', () => {
  test.each([
    '=cmd',
    ' =cmd',
    '＝1+1',
    '\n=1',
    '\r=1',
    '\t1',
    '+1',
    '-1',
    '@A1',
    '　＠A1',
    '\u200b=1',
    "'=1",
    "''",
  ])('a spreadsheet takes %j as text', (cell) => {
    expect(defuse(cell)).toBe(`'${cell}`);
    expect(restore(defuse(cell))).toBe(cell);
  });

  test.each(['张三', '1+1', 'a=b', '', "l'été", ' 6.2'])('%j needs no guard', (cell) => {
    expect(defuse(cell)).toBe(cell);
  });

  test('CSV: guards every cell, a person’s name too', () => {
    const one = tag('张三', 'person');
    const annotation = { ...one.annotation, by: '=HYPERLINK("x")' };
    expect(write('csv', [{ ...one, annotation }]).content).toContain(`"'=HYPERLINK(""x"")"`);
  });

  test('brat: positions are code points, and its own .txt agrees', () => {
    const { content, losses } = write('brat', [tag('张三', 'person'), tag('6.2%。\n李四', 'claim')]);
    expect(content).toBe('T1\tperson 11 13\t张三\nT2\tclaim 19 24;25 27\t6.2%。 李四\n');
    expect(losses).toEqual(['who tagged, and when', 'ids of annotations']);
  });

  test('ClaimReview: checked claims only, with verdict and source; the rest is listed', () => {
    const claim = tag('今年增长6.2%', 'claim');
    const change = withStatus('wrong', by, { title: '统计公报', page: 3 });
    const wrong = { ...claim, annotation: { ...claim.annotation, ...change(claim.annotation) } };
    const { content, losses } = write('claim-review', [
      wrong,
      tag('张三', 'person'),
      tag('李四没有说话', 'claim'),
    ]);
    const [review, ...others] = JSON.parse(content);
    expect(others).toEqual([]);
    expect(review).toMatchObject({
      '@type': 'ClaimReview',
      claimReviewed: '今年增长6.2%',
      reviewRating: { ratingValue: 1, alternateName: '有误' },
      citation: { name: '统计公报', pagination: '3' },
    });
    expect(losses[0]).toBe('annotations that are no checked claims');
  });

  test('the script escapes everything, numbers facts in the order of the text and shows what overlaps', () => {
    const text = new AnnotationText('<script>alert(1)</script>说"增长"6.2%。\n\n第二段。');
    const sure = tag('增长"6.2%', 'claim', text);
    const one = {
      ...sure,
      annotation: {
        ...sure.annotation,
        ...withStatus('verified', by, { title: '<b>公报</b>' })(sure.annotation),
      },
    };
    const two = tag('6.2%', 'number', text);
    const asked = {
      ...two,
      annotation: { ...two.annotation, ...withTalk('questioning', '"><img src=x>', by)(two.annotation) },
    };
    const { content } = write('script', [asked, one], { text, source: 'a&b.txt' });
    expect(content).not.toMatch(/<script|<img|<b>公报/);
    expect(content).toContain('<title>a&amp;b.txt</title>');
    expect(content).toContain(
      '<mark class="verified">增长&quot;</mark><mark class="verified unchecked">6.2%</mark><sup><a href="#f1">1</a></sup><sup><a href="#f2">2</a></sup>',
    );
    expect(content.indexOf('id="f1"')).toBeLessThan(content.indexOf('id="f2"'));
    expect(content).toContain('&lt;b&gt;公报&lt;/b&gt;');
  });

  test('the script sets headlines and emphasis, and prints no mark of either', () => {
    const text = new AnnotationText(
      '# 要闻\n\n## 全市*经济*稳中向好\n\n<!-- galley:ignore broken-paragraph -->\n\n**本报讯 记者张三报道** 增长6.2%。5**3不是着重。\n',
    );
    const facts = ['本报讯 记者张三报道** 增长', '张三', '全市'].map((words) => tag(words, 'claim', text));
    const { content } = write('script', facts, { text });
    const main = content.slice(content.indexOf('<main>'), content.indexOf('</main>'));
    const said = main
      .replace(/<ol>.*?<\/ol>/g, '')
      .replace(/<sup>.*?<\/sup>/g, '')
      .replace(/<mark[^>]*>|<\/mark>/g, '');
    expect(said).toContain('<h2 class="label">要闻</h2>');
    expect(said).toContain('<h3 class="headline">全市*经济*稳中向好</h3>');
    expect(said.replaceAll('</strong><strong>', '')).toContain(
      '<strong>本报讯 记者张三报道</strong> 增长6.2%。5**3不是着重。',
    );
    expect(said).not.toMatch(/#|galley:/);
    // Every fact is numbered where its words end, the marks left out.
    expect(main.match(/<sup>/g)).toHaveLength(3);
    expect(main).toMatch(/张三<\/mark><\/strong><sup><a href="#f\d">/);
  });

  test('every format says its unit, and what it cannot carry of an orphan with a thread', () => {
    const one = tag('张三', 'person');
    const lost = {
      annotation: { ...one.annotation, ...withTalk('commenting', '?', by)(one.annotation) },
      span: undefined,
    };
    for (const format of exportFormats) {
      expect(['codepoint', 'utf16', 'token', 'none']).toContain(format.unit);
      const { losses } = write(format.id, [lost]);
      if (format.id === 'w3c') expect(losses).toEqual([]);
      else expect(losses.length).toBeGreaterThan(0);
    }
  });
});

import { expect, describe as suite, test } from 'vitest';
import { defuse, restore } from '#core/annotations/formats/csv.ts';
import {
  AnnotationText,
  createAnnotation,
  describe,
  type ExportRequest,
  exportFormats,
  importFormats,
  type Placed,
  withStatus,
  withTalk,
} from '#core/annotations/index.ts';
import { author } from './fixtures.ts';

const page = '𠮷野家在锦州开业。\n\n张三说，今年增长6.2%。\n李四没有说话。\n';
const plain = new AnnotationText(page);
const crlf = new AnnotationText(`\uFEFF${page.replaceAll('\n', '\r\n')}`);
const by = author('张三');

function read(id: string, content: string, text = plain) {
  return importFormats.find((one) => one.id === id)!.read(content, text);
}

/** Kind and quote of everything that is ready. */
function taken(id: string, content: string, text = plain): string[] {
  return read(id, content, text).ready.map(({ kind, span }) => `${kind} ${text.quote(span)}`);
}

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

suite('files that other programs wrote', () => {
  test('brat: code points; files with CRLF count both characters; a BOM may count', () => {
    expect(taken('brat', 'T1\tPER 11 13\t张三\nT2\tLOC 4 6\t锦州\n')).toEqual(['person 张三', 'place 锦州']);
    const shifted = 'T1\tPER 13 15\t张三\r\nT2\tORG 0 4\t𠮷野家在\r\nT3\tNUM 21 25\t6.2%\r\n';
    expect(taken('brat', shifted, crlf)).toEqual(['person 张三', 'organisation 𠮷野家在', 'number 6.2%']);
    const withBom = 'T1\tPER 14 16\t张三\nT3\tNUM 22 26\t6.2%\n';
    expect(taken('brat', withBom, crlf)).toEqual(['person 张三', 'number 6.2%']);
  });

  test('brat: positions in UTF-16 are recognised by their quotes', () => {
    const plan = read('brat', 'T1\tPER 12 14\t张三\nT2\tLOC 5 7\t锦州\n');
    expect(plan.unit).toBe('utf16');
    expect(plan.ready).toHaveLength(2);
  });

  test('brat: an entity over a line end is joined, one with other words between is held', () => {
    const lines =
      'T1\tSOURCE 19 24;25 27\t6.2%。 李四\nT2\tPER 11 13;25 27\t张三 李四\nR1\tSays Arg1:T1 Arg2:T2\n#1\tAnnotatorNotes T1\thm\n';
    expect(taken('brat', lines)).toEqual(['source 6.2%。\n李四']);
    expect(read('brat', lines).held.map(({ quote }) => quote)).toEqual(['张三 李四']);
  });

  test('CoNLL: words or characters, BIO, BIOES and IOB1, columns in between', () => {
    const words =
      '-DOCSTART- O\n\n𠮷野家 NN B-ORG\n在 P O\n锦州 NR B-LOC\n开业 VV O\n。 PU O\n\n张三 NR B-PER\n说 VV O\n， PU O\n今年 NT B-TIME\n增长 VV O\n6.2 CD B-PERCENT\n% CD I-PERCENT\n';
    expect(taken('bio', words)).toEqual([
      'organisation 𠮷野家',
      'place 锦州',
      'person 张三',
      'date 今年',
      'number 6.2%',
    ]);
    const bioes = '𠮷\tB-ORG\n野\tI-ORG\n家\tE-ORG\n在\tO\n锦\tB-GPE\n州\tE-GPE\n';
    expect(taken('bio', bioes)).toEqual(['organisation 𠮷野家', 'place 锦州']);
    const iob1 = '𠮷 I-ORG\n野 I-ORG\n家 I-ORG\n在 O\n';
    expect(taken('bio', iob1)).toEqual(['organisation 𠮷野家']);
  });

  test('Label Studio: UTF-16; its own labels; predictions are left alone', () => {
    const task = {
      data: { text: page },
      predictions: [{ result: [{ type: 'labels', value: { start: 0, end: 2, labels: ['PER'] } }] }],
      annotations: [
        {
          result: [
            { id: 'a', type: 'labels', value: { start: 12, end: 14, text: '张三', labels: ['PER'] } },
            { id: 'a', type: 'choices', value: { choices: ['verified'] } },
            { id: 'b', type: 'labels', value: { start: 5, end: 7, text: '锦洲', labels: ['LOC'] } },
          ],
        },
      ],
    };
    const plan = read('label-studio', JSON.stringify([task]), crlf);
    expect(plan.ready.map(({ status, span }) => [crlf.quote(span), status])).toEqual([['张三', 'verified']]);
    expect(plan.held.map(({ quote }) => quote)).toEqual(['锦洲']);
  });

  test('doccano: either unit, told by which one cuts no words; paragraphs of the page; corrected texts', () => {
    const mark = (label: unknown[], text = page) => `${JSON.stringify({ id: 1, text, label })}\n`;
    expect(
      taken(
        'doccano',
        mark([
          [11, 13, 'PER'],
          [19, 23, 'NUM'],
        ]),
      ),
    ).toEqual(['person 张三', 'number 6.2%']);
    const units = mark([
      [12, 14, 'PER'],
      [20, 24, 'NUM'],
      [0, 4, 'ORG'],
    ]);
    expect(read('doccano', units).unit).toBe('utf16');
    expect(taken('doccano', units)).toEqual(['person 张三', 'number 6.2%', 'organisation 𠮷野家']);
    const paragraph = '张三说，今年增长6.2%。';
    expect(
      taken(
        'doccano',
        mark(
          [
            [0, 2, 'PER'],
            [8, 12, 'NUM'],
          ],
          paragraph,
        ),
      ),
    ).toEqual(['person 张三', 'number 6.2%']);
    const entities = `${JSON.stringify({ text: paragraph, entities: [{ id: 9, label: 'PER', start_offset: 0, end_offset: 2 }] })}\n`;
    expect(taken('doccano', entities)).toEqual(['person 张三']);
    const older = page.replace('今年增长', '今年仅增长');
    const marks = [
      [11, 13, 'PER'],
      [20, 24, 'NUM'],
    ];
    expect(taken('doccano', mark(marks, older))).toEqual(['person 张三', 'number 6.2%']);
  });

  test('doccano: where both units read well the rows are held', () => {
    const plan = read('doccano', `${JSON.stringify({ text: page, label: [[17, 19, 'PER']] })}\n`);
    expect(plan.ready).toEqual([]);
    expect(plan.held).toHaveLength(1);
  });

  test('UIMA CAS as INCEpTION writes it: UTF-16, tokens and sentences beside the entities', () => {
    const cas = {
      '%TYPES': {},
      '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': [2, 3, 4] } },
      '%FEATURE_STRUCTURES': [
        {
          '%ID': 1,
          '%TYPE': 'uima.cas.Sofa',
          sofaNum: 1,
          sofaID: '_InitialView',
          mimeType: 'text',
          sofaString: page,
        },
        {
          '%ID': 2,
          '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token',
          '@sofa': 1,
          begin: 0,
          end: 4,
        },
        {
          '%ID': 3,
          '%TYPE': 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity',
          '@sofa': 1,
          begin: 12,
          end: 14,
          value: 'PER',
        },
        {
          '%ID': 4,
          '%TYPE': 'webanno.custom.Fact',
          '@sofa': 1,
          begin: 20,
          end: 24,
          value: 'number',
          status: 'wrong',
        },
      ],
    };
    const plan = read('cas', JSON.stringify(cas), crlf);
    expect(plan.ready.map(({ kind, span, status }) => [kind, crlf.quote(span), status])).toEqual([
      ['person', '张三', undefined],
      ['number', '6.2%', 'wrong'],
    ]);
  });

  test('W3C from elsewhere: single values, quotes with and without positions, a repeated quote', () => {
    const item = (exact: string, more: object = {}) => ({
      id: `urn:x:${exact}`,
      type: 'Annotation',
      body: { type: 'TextualBody', purpose: 'identifying', value: 'person' },
      target: { source: 'http://example.org/a', selector: { type: 'TextQuoteSelector', exact, ...more } },
    });
    const list = [
      item('张三', { prefix: '开业。\n\n', suffix: '说，今年增长6.2%' }),
      item('王五', { prefix: '开业。', suffix: '说，今年增长6.2%' }),
    ];
    const plan = read(
      'w3c',
      JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: list }),
    );
    expect(plan.ready.map(({ span }) => plain.quote(span))).toEqual(['张三']);
    expect(plan.held.map(({ quote }) => quote)).toEqual(['王五']);
  });

  test('a table made by hand: columns in any order, no positions; a quote that occurs twice is held', () => {
    const csv = '\uFEFFQuote,Kind,remarks\r\n张三,人名,x\r\n说,claim,twice\r\n6.2%,数字,\r\n,,\r\n';
    expect(taken('csv', csv)).toEqual(['person 张三', 'number 6.2%']);
    expect(read('csv', csv).held.map(({ row, quote }) => [row, quote])).toEqual([[2, '说']]);
  });
});

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

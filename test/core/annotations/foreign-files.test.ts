import { expect, describe as suite, test } from 'vitest';
import { AnnotationText, importFormats } from '#core/annotations/index.ts';

const page = '𠮷野家在锦州开业。\n\n张三说，今年增长6.2%。\n李四没有说话。\n';
const plain = new AnnotationText(page);
const crlf = new AnnotationText(`\uFEFF${page.replaceAll('\n', '\r\n')}`);

function read(id: string, content: string, text = plain) {
  return importFormats.find((one) => one.id === id)!.read(content, text);
}

/** Kind and quote of everything that is ready. */
function taken(id: string, content: string, text = plain): string[] {
  return read(id, content, text).ready.map(({ kind, span }) => `${kind} ${text.quote(span)}`);
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

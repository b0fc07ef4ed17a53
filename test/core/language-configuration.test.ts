import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface Configuration {
  readonly brackets: readonly (readonly [string, string])[];
  readonly autoClosingPairs: readonly { readonly open: string; readonly close: string }[];
  readonly autoCloseBefore: string;
  readonly surroundingPairs: readonly (readonly [string, string])[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
  readonly folding: { readonly markers: { readonly start: string; readonly end: string } };
  readonly onEnterRules: readonly {
    readonly beforeText: string;
    readonly afterText: string;
    readonly action: { readonly indent: string; readonly appendText: string };
  }[];
}

// Comments stand on lines of their own.
const configuration: Configuration = JSON.parse(
  readFileSync('syntaxes/language-configuration.json', 'utf8').replace(/^\s*\/\/.*$/gm, ''),
);
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const defaults: Record<string, unknown> = contributes.configurationDefaults['[article-text]'];

/** The word at a place, as VS Code finds it: the match of the pattern that holds or touches the place. */
function wordAt(marked: string): string | undefined {
  const at = marked.indexOf('|');
  const line = marked.replace('|', '');
  const { pattern, flags } = configuration.wordPattern;
  for (const match of line.matchAll(new RegExp(pattern, `${flags}g`))) {
    if (match.index <= at && at <= match.index + match[0].length) return match[0];
  }
  return undefined;
}

/** What Enter at the end of the line writes on the next one. */
function continued(line: string): string | undefined {
  return configuration.onEnterRules.find(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText, 'u').test(line) && new RegExp(afterText, 'u').test(''),
  )?.action.appendText;
}

describe('the word pattern', () => {
  it.each([
    ['河滩12|9万平方米', '129万'],
    ['河滩129|万平方米', '129万'],
    ['投入13|00多万元', '1300多万'],
    ['拥有30|余个门类', '30余'],
    ['压缩98.|9%,进口', '98.9%'],
    ['提高２|５％', '２５％'],
    ['共1,0|00元', '1,000'],
    ['约6|8.99小时', '68.99'],
    ['增加值2.1|万亿元', '2.1万亿'],
    ['每天18:|00开放', '18:00'],
  ])('takes a figure whole, with its scale and without its unit: %s', (line, word) => {
    expect(wordAt(line)).toBe(word);
  });

  it.each([
    ['以5|G网络', '5G'],
    ['防控COVID|-19疫情', 'COVID-19'],
    ['浓度PM2|.5下降', 'PM2.5'],
    ['企业 an|d 品牌', 'and'],
    ['AT|&T公司', 'AT&T'],
  ])('takes Latin words and codes whole: %s', (line, word) => {
    expect(wordAt(line)).toBe(word);
  });

  it.each([
    ['今年以来,锦|州市共有,', '锦州市共有'],
    ['今年以来，锦|州市共有。', '锦州市共有'],
    ['“锦州港—俄罗斯|东方港”', '俄罗斯东方港'],
    ['路易斯·伊纳西|奥，', '路易斯·伊纳西奥'],
    ['高| 扬', '高'],
  ])('takes Chinese up to the next mark: %s', (line, word) => {
    expect(wordAt(line)).toBe(word);
  });

  it('finds no word in marks alone and never an empty one', () => {
    expect(wordAt('“|《')).toBeUndefined();
    const { pattern, flags } = configuration.wordPattern;
    expect(new RegExp(`^(?:${pattern})$`, flags).test('')).toBe(false);
  });
});

describe('what double click and Ctrl+arrow go by', () => {
  const separators = defaults['editor.wordSeparators'] as string;

  it('segments Chinese, parts words at every Chinese mark, and leaves figures whole', () => {
    expect(defaults['editor.wordSegmenterLocales']).toEqual(['zh']);
    for (const mark of '，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕…—～·\u3000')
      expect(separators).toContain(mark);
    expect(separators).not.toMatch(/[.,]/);
    const words = [
      ...new Intl.Segmenter('zh', { granularity: 'word' }).segment('监管放行110.78万吨,共1,000元'),
    ];
    const segments = words.map(({ segment }) => segment);
    expect(segments).toEqual(expect.arrayContaining(['监管', '110.78', '1,000']));
  });
});

describe('the pairs', () => {
  const closing = new Map(configuration.autoClosingPairs.map(({ open, close }) => [open, close]));

  it.each(['（）', '()', '“”', '‘’', '《》', '〈〉', '「」', '『』', '【】', '〔〕', '[]'])(
    'match, close and surround with %s',
    (pair) => {
      const [open, close] = [...pair] as [string, string];
      expect(configuration.brackets).toContainEqual([open, close]);
      expect(configuration.surroundingPairs).toContainEqual([open, close]);
      expect(closing.get(open)).toBe(close);
      expect(configuration.autoCloseBefore).toContain(close);
    },
  );

  it('close emphasis, and no mark stands for two brackets', () => {
    expect(closing.get('**')).toBe('**');
    const marks = configuration.brackets.flat();
    expect(new Set(marks).size).toBe(marks.length);
  });

  it('close nothing in front of a word', () => {
    expect(configuration.autoCloseBefore).not.toMatch(/[\p{Script=Han}A-Za-z0-9“《（]/u);
  });
});

describe('Enter and folding', () => {
  it.each([
    ['● 绿化造林；', '●'],
    ['- 绿化造林', '- '],
    ['（一）加强领导；', '（二）'],
    ['（九）其他。', '（十）'],
    ['1.预约入馆;', '2.'],
    ['9. 周一闭馆', '10.'],
  ])('continue the list after %s', (line, next) => {
    expect(continued(line)).toBe(next);
  });

  it.each(['今年以来，', '1.5亿元用于改造。', '（一）', '●', '-12℃的清晨', '**本报讯** 今年'])(
    'continue nothing after %s',
    (line) => {
      expect(continued(line)).toBeUndefined();
    },
  );

  it('fold from a directive to its end, not from one for the whole file', () => {
    const start = new RegExp(configuration.folding.markers.start);
    const end = new RegExp(configuration.folding.markers.end);
    expect(start.test('<!-- galley:ignore stray-latin -->')).toBe(true);
    expect(start.test('<!-- galley:ignore-file -->')).toBe(false);
    expect(end.test('<!-- galley:end -->')).toBe(true);
    expect(end.test('<!-- galley:ignore stray-latin -->')).toBe(false);
  });
});

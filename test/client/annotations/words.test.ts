import { beforeAll, describe, expect, it, vi } from 'vitest';
import { stretch } from '../../../client/src/annotations/graphemes.ts';
import { occurrencesOf } from '../../../client/src/annotations/occurrences.ts';
import { pinyinInitials } from '../../../client/src/annotations/pinyin.ts';
import { parseSource, sourceText } from '../../../client/src/annotations/sourceText.ts';

// The module that finds words also reads editors; what is tested here needs none.
vi.mock('vscode', () => ({ Range: class {} }));
let wordIn: typeof import('../../../client/src/annotations/words.ts').wordIn;
beforeAll(async () => {
  ({ wordIn } = await import('../../../client/src/annotations/words.ts'));
});

describe('the word at the caret', () => {
  it.each([
    ['较2017年压|缩98.9%。', '压缩'],
    ['较2017年压缩98.|9%。', '98.9%'],
    ['面|积129万平方米', '面积'],
    ['面积|129万平方米', '129万平方米'],
    ['11个|重点项目', '重点'],
    ['重点项目11个|，', '11个'],
    ['面积12|9万平方米', '129万平方米'],
    ['投入13|00多万元', '1300多万元'],
    ['投建项目1|1个。', '11个'],
    ['今年1|月至10月', '1月'],
    ['共1,0|00元', '1,000元'],
    ['锦州|', '锦州'],
    ['锦州|，', '锦州'],
    // What the dictionary of the segmenter leaves in single characters.
    ['记者张|继锋 崔治报道', '张继锋'],
    ['记者张继|锋 崔治报道', '张继锋'],
    ['记者张继锋| 崔治报道', '张继锋'],
    ['记者张继锋 崔|治报道', '崔治'],
    ['氯化法钛白粉生产|线。', '生产线'],
    ['氯化法钛白粉生|产线。', '生产线'],
    ['重生“|老字号”', '老字号'],
    ['重生“老字|号”', '老字号'],
    ['总量翻|番,', '翻番'],
    ['投建亿|元以上工业项目', '亿元'],
    ['投|建亿元以上工业项目', '投建'],
    ['工业|强市的目标', '强市'],
    // Words of one character stay as they are.
    ['工业强市|的目标', '的'],
    ['锦州|曾生产出', '曾'],
    ['|他说得好', '他'],
  ])('%s', (marked, word) => {
    const column = marked.indexOf('|');
    const line = marked.replace('|', '');
    const found = wordIn(line, column);
    expect(found && line.slice(found.start, found.end)).toBe(word);
  });

  it('is none in an empty line or between marks', () => {
    expect(wordIn('', 0)).toBeUndefined();
    expect(wordIn('，，。', 1)).toBeUndefined();
  });
});

describe('occurrences', () => {
  const find = (text: string, words: string) =>
    occurrencesOf(text, words).map(({ start, end }) => text.slice(start, end));

  it('are found through the padding of print and across a break', () => {
    expect(find('高扬说，高 扬又说，高\n\n扬', '高扬')).toEqual(['高扬', '高 扬', '高\n\n扬']);
  });

  it('take words as they are, whatever signs they hold', () => {
    expect(find('增长6.2%，不是6x2%', '6.2%')).toEqual(['6.2%']);
    expect(find('(一)(一)', '(一)')).toEqual(['(一)', '(一)']);
  });

  it('do not begin or end inside a figure or a Latin word', () => {
    expect(find('11个，111个，11', '11')).toEqual(['11', '11']);
    expect(find('AI、AIDS', 'AI')).toEqual(['AI']);
  });

  it('are none for blanks', () => {
    expect(find('a b', ' ')).toEqual([]);
  });
});

describe('growing and shrinking', () => {
  const text = '甲𠮷👨‍👩‍👧e\u0301乙';
  const person = { start: 1, end: 3 };

  it('goes by what a reader calls a character', () => {
    const grown = stretch(text, person, { edge: 'end', by: 'grow' })!;
    expect(text.slice(grown.start, grown.end)).toBe('𠮷👨‍👩‍👧');
    const more = stretch(text, grown, { edge: 'end', by: 'grow' })!;
    expect(text.slice(more.start, more.end)).toBe('𠮷👨‍👩‍👧e\u0301');
    expect(stretch(text, more, { edge: 'end', by: 'shrink' })).toEqual(grown);
    expect(stretch(text, person, { edge: 'start', by: 'grow' })).toEqual({ start: 0, end: 3 });
  });

  it('never empties a span and never leaves the text', () => {
    expect(stretch(text, person, { edge: 'end', by: 'shrink' })).toBeUndefined();
    expect(stretch(text, { start: 0, end: 1 }, { edge: 'start', by: 'grow' })).toBeUndefined();
    expect(stretch(text, { start: 0, end: text.length }, { edge: 'end', by: 'grow' })).toBeUndefined();
  });
});

describe('pinyin initials', () => {
  it.each([
    ['人物', 'rw'],
    ['张继锋', 'zjf'],
    ['小凌河', 'xlh'],
    ['5G基站', '5gjz'],
    ['欧阳', 'oy'],
  ])('%s is %s', (words, initials) => {
    expect(pinyinInitials(words)).toBe(initials);
  });
});

describe('sources', () => {
  it.each([
    ['市统计局季度公报 p3 ¶2', { title: '市统计局季度公报', page: 3, para: 2 }],
    ['市统计局季度公报 第3页 第2段', { title: '市统计局季度公报', page: 3, para: 2 }],
    ['https://example.com/a?b=1 第2段', { url: 'https://example.com/a?b=1', para: 2 }],
    ['电话采访王小明', { title: '电话采访王小明' }],
  ])('%s', (text, source) => {
    expect(parseSource(text)).toEqual(source);
    expect(parseSource(sourceText(source))).toEqual(source);
  });
});

import { expect, test } from 'vitest';
import { parseChineseNumber } from '../../../server/src/core/facts/chinese-number.ts';
import { Reading } from '../../../server/src/core/facts/reading.ts';

test.each([
  ['一百二十三', 123, 123],
  ['两万五千', 25_000, 25_000],
  ['三万五', 35_000, 35_000],
  ['一百二', 120, 120],
  ['一百零二', 102, 102],
  ['十二', 12, 12],
  ['二十', 20, 20],
  ['三亿五千万', 350_000_000, 350_000_000],
  ['一万亿', 1e12, 1e12],
  ['二〇二四', 2024, 2024],
  ['七八', 7, 8],
  ['三四十', 30, 40],
  ['五六百', 500, 600],
  ['十几', 11, 19],
  ['几十', 20, 100],
  ['数百', 200, 1000],
  ['上千', 1000, 10_000],
  ['百万', 1e6, 1e6],
  ['半', 0.5, 0.5],
])('%s is read', (run, low, high) => {
  const found = parseChineseNumber(run);
  expect(found).toMatchObject({ low, high, length: run.length });
});

test.each(['万千', '三三', '九一', '上', '一一'])('%s is no number', (run) => {
  const found = parseChineseNumber(run);
  expect(found === undefined || found.length < run.length).toBe(true);
});

test.each([
  ['1300多万', 13_000_000, 14_000_000],
  ['2万余', 20_000, 30_000],
  ['129万', 1_290_000, 1_290_000],
  ['1.2万亿', 1.2e12, 1.2e12],
  ['1亿2000万', 120_000_000, 120_000_000],
  ['1,234,567', 1_234_567, 1_234_567],
  ['110.78万', 1_107_800, 1_107_800],
  ['三十余', 30, 40],
  ['六点二', 6.2, 6.2],
])('%s is one numeral', (text, low, high) => {
  expect(new Reading(text, 'body').numerals).toMatchObject([{ start: 0, end: text.length, low, high }]);
});

test('a comma between two figures groups no digits unless three follow', () => {
  expect(new Reading('2021,100', 'body').numerals.map(({ value }) => value)).toEqual([2021, 100]);
  expect(new Reading('12,34', 'body').numerals.map(({ value }) => value)).toEqual([12, 34]);
});

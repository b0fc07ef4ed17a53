import { expect, test } from 'vitest';
import { factsOf, Paragraph, resolveDate } from '../../../server/src/core/index.ts';

const published = '2021-12-23';

test.each([
  ['今年以来，', '2021-01-01', '2021-12-23'],
  ['今年1月至10月，', '2021-01-01', '2021-10-31'],
  ['今年前11个月，', '2021-01-01', '2021-11-30'],
  ['12月21日，', '2021-12-21', '2021-12-21'],
  ['去年同期', '2020-01-01', '2020-12-31'],
  ['到“十四五”末，', '2025-01-01', '2025-12-31'],
  ['五年来，', '2016-12-23', '2021-12-23'],
  ['二〇二四年', '2024-01-01', '2024-12-31'],
  ['未来5年', '2021-12-23', '2026-12-23'],
  ['2016年起至今', '2016-01-01', '2021-12-23'],
  ['昨日，', '2021-12-22', '2021-12-22'],
  ['本月底', '2021-12-21', '2021-12-31'],
  ['三季度', '2021-07-01', '2021-09-30'],
  ['上周五', '2021-12-17', '2021-12-17'],
  ['20世纪80年代', '1980-01-01', '1989-12-31'],
  ['会议22日上午在京开幕', '2021-12-22', '2021-12-22'],
  ['2020年3月至2021年5月', '2020-03-01', '2021-05-31'],
])('%s', (text, from, to) => {
  const date = factsOf(Paragraph.of(text)).find((fact) => fact.kind === 'date');
  expect(date?.kind === 'date' && resolveDate(date.when, published)).toEqual({ from, to });
});

test('a month ahead of publication by more than two was last year', () => {
  const [date] = factsOf(Paragraph.of('11月8日，'));
  expect(date?.kind === 'date' && resolveDate(date.when, '2022-01-03')).toEqual({
    from: '2021-11-08',
    to: '2021-11-08',
  });
});

test('without a publication date a relative date has no days', () => {
  const [date] = factsOf(Paragraph.of('今年以来，'));
  expect(date?.kind === 'date' && resolveDate(date.when, undefined)).toBeUndefined();
});

test('there is no 30th of February', () => {
  const [date] = factsOf(Paragraph.of('2021年2月30日，'));
  expect(date?.kind === 'date' && resolveDate(date.when, published)).toBeUndefined();
});

test('lunar dates are kept as such', () => {
  const [date] = factsOf(Paragraph.of('农历二月初二'));
  expect(date).toMatchObject({ kind: 'date', when: { form: 'named', name: '农历二月初二' } });
});

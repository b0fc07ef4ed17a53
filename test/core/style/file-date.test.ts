import { expect, test } from 'vitest';
import { HouseStyle } from '../../../server/src/core/index.ts';
import { dateInName } from '../../../server/src/core/style/file-date.ts';

test.each([
  ['2021-12-23.txt', '2021-12-23'],
  ['a/b/锦州日报2021年12月3日第2版.txt', '2021-12-03'],
  ['20211223_A01.page.txt', '2021-12-23'],
  ['A01_2021.12.23.article', '2021-12-23'],
  ['C:/pages/2021_1_5-要闻.txt', '2021-01-05'],
])('%s was published on %s', (path, date) => expect(dateInName(path)).toBe(date));

test.each([
  '000_c1936387b92bacc7.txt',
  'a01.txt',
  '2021-02-30.txt',
  '20211301.txt',
  '1202112239.txt',
  'x20211223.txt',
  '2021-12-23/a01.txt',
])('%s tells no day', (path) => expect(dateInName(path)).toBeUndefined());

test('the name of the file comes before what is configured', () => {
  const house = new HouseStyle([], [], []);
  expect(house.styleOf('/p/20211223.txt', { publicationDate: '2020-01-01' }).publicationDate).toBe(
    '2021-12-23',
  );
  expect(house.styleOf('/p/a.txt', { publicationDate: '2020-01-01' }).publicationDate).toBe('2020-01-01');
  expect(house.styleOf('/p/20211223.txt')).toBe(house.styleOf('/q/2021-12-23.txt'));
});

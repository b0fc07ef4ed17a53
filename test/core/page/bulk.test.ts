import { expect, it } from 'vitest';
import { checkPage, defaultStyle, parsePage } from '../../../server/src/core/index.ts';

/** More of each than a call can take arguments or a pattern can go back over: what is fine on a page must not throw here. */
it.each([
  ['line ends', '\n', 1_000_000],
  ['lines of one block', '春耕\n', 130_000],
  ['parts of one headline', '春 ', 130_000, '# '],
  ['headings', '## 要闻\n', 30_000],
  ['marks of a heading', '# ', 130_000],
  ['blank lines of blanks behind a word', '　\n', 40_000, '春耕。\n'],
  ['half-width marks', '春,', 130_000],
  ['rows of a table', '| 一 |\n', 130_000],
])('reads and checks any number of %s', (_name, unit, count, head = '') => {
  const text = head + unit.repeat(count);
  const page = parsePage(text);
  expect(page.sections.reduce((length, section) => length + section.text.length, 0)).toBe(text.length);
  for (const { span } of checkPage(page, defaultStyle)) expect(span.end <= text.length).toBe(true);
});

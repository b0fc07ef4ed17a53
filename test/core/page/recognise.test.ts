import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { looksLikePage } from '../../../server/src/core/page/recognise.ts';

const filler =
  '全市各地抓住有利时机推进重点工程建设，一批项目陆续投产，群众生活得到进一步改善，为来年工作打下了基础。'.repeat(
    2,
  );

describe('looksLikePage', () => {
  it('knows the reference page', () => {
    expect(looksLikePage(readFileSync('seeds/000_c1936387b92bacc7.txt', 'utf8'))).toBe(true);
  });

  it.each([
    ['a dateline', `本报讯 记者王小明报道 ${filler}`],
    ['a wire dateline', `新华社北京12月21日电(记者王小明) ${filler}`],
    ['a byline of its own', `# 春耕备耕忙\n\n□ 本报记者 王小明\n\n${filler}`],
    ['a headline and a credit', `# 春耕备耕忙\n\n${filler}\n\n王小明 摄\n`],
    ['a jump line', `${filler}（下转第二版）`],
    ['furniture', `第四版 要闻\n\n责任编辑：王小明\n\n${filler}`],
  ])('offers for %s', (_, text) => {
    expect(looksLikePage(text)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['English notes', '# Plan\n\nCall the printer about the new plates.\n\n\nPhoto by Smith\n'.repeat(20)],
    ['Chinese notes under a heading', `# 会议记录\n\n${filler}`],
    ['plain Chinese prose', filler],
    [
      'a log with a little Chinese',
      `${'2026-03-01 10:00:00 INFO request handled in 12 ms\n'.repeat(40)}本报讯 测试\n`,
    ],
    ['a shopping list', '# 采购\n\n苹果\n牛奶\n'],
  ])('keeps quiet for %s', (_, text) => {
    expect(looksLikePage(text)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import {
  checkPage,
  defaultStyle,
  outlinePage,
  parsePage,
  repairPage,
} from '../../../server/src/core/index.ts';

it('reads a heap of short lines as a list, not as hundreds of broken paragraphs', () => {
  const page = parsePage('# 名录\n\n'.concat('王小山\n\n李大河\n\n“开\n\n'.repeat(120)));
  const kinds = new Set(page.sections[0]!.blocks.slice(1).map((block) => block.kind));
  expect([...kinds]).toEqual(['verse']);
  expect(checkPage(page, defaultStyle).filter((one) => one.rule === 'broken-paragraph')).toEqual([]);
});

it('reads a few short lines one by one all the same', () => {
  const page = parsePage('# 港口\n\n新航线每周三班，货物经海路发往\n\n欧洲。\n\n王小山\n');
  expect(page.sections[0]!.blocks.map((block) => block.kind)).toEqual([
    'headline',
    'body',
    'body',
    'sign-off',
  ]);
});

it('reads a heap of headings as one article', () => {
  const outline = outlinePage(parsePage(`${'# 标题\n\n'.repeat(300)}正文从这里开始，一直写到句号为止。\n`));
  expect(outline).toHaveLength(1);
});

it('keeps the marks of emphasis when it joins an emphasised line', () => {
  const text = '# 海关\n\n整体通关时间包括货物的抵港、装卸、申报、查验、放行等多\n\n**个环节的耗时。**\n';
  expect(repairPage(text, defaultStyle).text).toContain('等多**个环节的耗时。**');
});

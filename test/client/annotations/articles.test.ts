import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { namedArticles } from '../../../client/src/annotations/articles.ts';
import { outlinePage, parsePage } from '../../../server/src/core/index.ts';

describe('the articles of a page', () => {
  it('have the names that the outline gives them', () => {
    const page = parsePage(readFileSync('seeds/000_c1936387b92bacc7.txt', 'utf8'));
    const articles = namedArticles(page);
    expect(articles[0]!.name).toBe('锦州做好“三篇大文章”推动产业升级');
    expect(articles.map(({ start }) => start)).toEqual(page.articles.map(({ start }) => start));
    const outlined = outlinePage(page).flatMap((one) => (one.kind === 'label' ? one.children : [one]));
    expect(articles.map(({ name }) => name)).toEqual(outlined.map(({ name }) => name));
  });

  it('are found under labels and beside them', () => {
    const page = parsePage('# 甲地发展特色农业\n\n正文一。\n\n## 城市脚步\n\n# 乙市建成新桥\n\n正文二。\n');
    expect(namedArticles(page)).toHaveLength(page.articles.length);
  });
});

import { outlineName, type Page } from '#core/index.ts';

/** An article of a page by the name that the outline gives it. */
export interface NamedArticle {
  readonly name: string;
  /** Where it begins: a UTF-16 offset in the page. */
  readonly start: number;
}

/** The articles in page order. One article has one name, whichever view shows it. */
export function namedArticles(page: Page): NamedArticle[] {
  return page.articles.map(({ section, start }) => ({ name: outlineName(section), start }));
}

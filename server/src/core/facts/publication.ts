import type { Page } from '../page/page.ts';
import type { Style } from '../style/style.ts';

/** The day the paper came out and how it is known. */
export interface Publication {
  /** ISO date. */
  readonly date: string;
  readonly source: 'front-matter' | 'style' | 'page';
}

const onPage = new WeakMap<Page, Publication | null>();

/** The publication date: from front matter, house style (configuration or file name), or a date line on the page. */
export function publicationOf(page: Page, style: Style): Publication | undefined {
  let found = onPage.get(page);
  if (found === undefined) {
    found = fromFrontMatter(page) ?? fromDateLine(page) ?? null;
    onPage.set(page, found);
  }
  if (found?.source === 'front-matter') return found;
  if (style.publicationDate && isoOf(style.publicationDate))
    return { date: isoOf(style.publicationDate)!, source: 'style' };
  return found ?? undefined;
}

function fromFrontMatter(page: Page): Publication | undefined {
  const block = page.sections[0]?.blocks.find((one) => one.kind === 'front-matter');
  const line = block && /^date\s*:\s*["']?([^"'\n]+)/m.exec(block.text)?.[1];
  const date = line && isoOf(line.trim());
  return date ? { date, source: 'front-matter' } : undefined;
}

/** 2021年12月23日 星期四, as page furniture. */
function fromDateLine(page: Page): Publication | undefined {
  for (const section of page.sections) {
    for (const block of section.blocks) {
      if (block.kind !== 'furniture') continue;
      const date = isoOf(block.text);
      if (date) return { date, source: 'page' };
    }
  }
  return undefined;
}

function isoOf(text: string): string | undefined {
  const found = /(?<!\d)([12]\d{3})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})(?!\d)/.exec(text);
  if (!found) return undefined;
  const [, year, month, day] = found.map(Number) as [number, number, number, number];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

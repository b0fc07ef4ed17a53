import type { Page, PageFacts } from '../../core/index.ts';

/** Which page of which issue a text is, as far as it says so. */
export interface Folio {
  /** `4` for 第四版, `A4` for A04版. */
  readonly number?: string;
  /** Publication date, ISO. */
  readonly date?: string;
}

/** Read from the front matter, else from the furniture of the page. */
export function folioOf(page: Page, facts: PageFacts): Folio {
  const number = numberOf(page);
  const date = facts.publication?.date;
  return { ...(number ? { number } : {}), ...(date ? { date } : {}) };
}

/** The page that a line such as （下转第二版） names. */
export function folioNamed(line: string): string | undefined {
  const found = /第?\s*([A-D]?\s*\d{1,3}|[一二三四五六七八九十]{1,3})\s*[版叠面]/i.exec(line)?.[1];
  return found && normal(found);
}

function numberOf(page: Page): string | undefined {
  for (const section of page.sections) {
    for (const block of section.blocks) {
      if (block.kind === 'front-matter') {
        const given = /^page\s*:\s*["']?\s*([A-D]?\d{1,3})\b/im.exec(block.text)?.[1];
        if (given) return normal(given);
      }
      if (block.kind !== 'furniture') continue;
      const bare = /^\s*([A-D]\d{1,2})\s*$/i.exec(block.text)?.[1];
      const number = bare ? normal(bare) : folioNamed(block.text);
      if (number) return number;
    }
  }
  return undefined;
}

function normal(number: string): string | undefined {
  const [, letter, digits] = /^([A-D]?)\s*(\d{1,3})$/i.exec(number) ?? [];
  if (digits !== undefined) return `${letter!.toUpperCase()}${Number(digits)}`;
  const [, tens, ones] = /^([一二三四五六七八九]?十)?([一二三四五六七八九])?$/.exec(number) ?? [];
  if (!tens && !ones) return undefined;
  const ten = tens ? (tens.length === 1 ? 1 : numerals.indexOf(tens[0]!)) * 10 : 0;
  return String(ten + (ones ? numerals.indexOf(ones) : 0));
}

const numerals = '〇一二三四五六七八九';

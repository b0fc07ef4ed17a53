import { publicationOf } from '../facts/publication.ts';
import type { Page } from '../page/page.ts';
import type { Style } from '../style/style.ts';
import { dayOfWeek } from '../words/civil-calendar.ts';

/**
 * The day of publication as far as other dates may be judged by it: an ISO date. OCR often misreads the folio line, so
 * one that is only printed there counts only where its own weekday bears it out.
 */
export function publishedOn(page: Page, style: Style): string | undefined {
  const found = publicationOf(page, style);
  if (!found) return undefined;
  if (found.source !== 'page') return found.date;
  const [year, month, day] = found.date.split('-').map(Number) as [number, number, number];
  const weekday = `[${WEEKDAYS[dayOfWeek(year, month, day)]}]`;
  const folio = new RegExp(
    `${year}[^\\d]{1,3}0?${month}[^\\d]{1,3}0?${day}(?!\\d)[^\\n]{0,12}(?:星期|周)${weekday}`,
  );
  for (const section of page.sections) {
    for (const block of section.blocks)
      if (block.kind === 'furniture' && folio.test(block.text)) return found.date;
  }
  return undefined;
}

/** By number, Sunday first; 星期天 is 星期日. */
const WEEKDAYS = ['日天', '一', '二', '三', '四', '五', '六'];

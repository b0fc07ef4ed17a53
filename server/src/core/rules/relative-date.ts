import { datesOf } from '../facts/facts-of.ts';
import { publicationOf } from '../facts/publication.ts';
import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 相对日期: 今年, 近日, 昨日 mean nothing definite until the day of publication is known. One finding a file. */
export const relativeDate: Rule = {
  id: 'relative-date',
  group: 'facts',
  scope: 'page',
  severity: 'info',
  errors: 0,
  name: { zh: '不知见报日期', en: 'Relative date' },
  docs: {
    zh: '文中有“今年”“近日”“昨日”一类说法，而文件、文件名、配置里都没有见报日期，推算不出是哪一天。每个文件只提示一次。',
    en: 'The text says 今年, 近日 or 昨日, and neither the file nor its name nor the configuration tells the day of publication, so the day cannot be worked out. Said once a file.',
  },
  source: 'GB/T 15835-2011',
  examples: [
    { bad: '今年以来，全市共检查企业72家。' },
    { bad: '记者昨日获悉，新馆近日开放。', findings: 1 },
    {
      ok: '2021年12月23日 星期四\n\n# 新馆开放\n\n本报讯 记者张三报道 今年以来，全市共检查企业72家。',
      why: '版面上有见报日期 / the page bears its date',
    },
    { ok: '2021年，全市共检查企业72家。', why: '日期完整 / the year is stated' },
  ],
  *check(page, style) {
    if (publicationOf(page, style)) return;
    for (const place of page.paragraphs()) {
      if (!mayBeRelative.test(place.paragraph.text)) continue;
      for (const fact of datesOf(place.paragraph)) {
        if (!relative.test(fact.text)) continue;
        const span = page.spansOf(place, fact.span)[0];
        if (!span) continue;
        yield { span, message: message(TEXT, { words: fact.text }) };
        return;
      }
    }
  },
};

/** A quick look, so that paragraphs without such words are not read for their facts. */
const mayBeRelative = /[今去明前后上本昨下近日年]/;

const relative =
  /^(?:今|去|明|前年|后年|上年|本年|昨|本月|上个?月|下个?月|近日|日前|近期|本周|上周|下周|近年|年[初底末内])/;

const TEXT = {
  zh: '“{words}”要有见报日期才能推算；请在文件头、文件名或配置中写明',
  en: '“{words}” hangs on the day of publication: state it in front matter, in the file name or in the configuration',
};

import type { Paragraph } from '../page/paragraph.ts';
import { impossibleHours } from './impossible-hour.ts';
import { judgeDates } from './judge-date.ts';
import { moved, toSection } from './locate.ts';
import { publishedOn } from './published-on.ts';
import type { Finding, PageRule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 日期有误: a day that no calendar has, an hour beyond 24, a weekday that does not fit its date. */
export const impossibleDate: PageRule = {
  id: 'impossible-date',
  group: 'numbers',
  scope: 'page',
  severity: 'error',
  errors: 1,
  name: { zh: '日期有误', en: 'Impossible date' },
  docs: {
    zh: '历上没有的日子（2月30日、13月5日）、钟上没有的时刻（25时10分）、同日期对不上的星期。农历、回历和年号、干支纪年的日子不查。没有年份的日期、只有日子的星期，知道见报日期（文件头、文件名、配置，或者星期对得上的报眉）并且相隔不久才查。报眉的日期由排版系统生成，OCR 又常认错，只作提示。',
    en: 'A day that no calendar has, an hour that no clock has, a weekday that does not fit the date. Dates of the lunar calendar, of reigns and of sexagenary years are left alone. Where the year or the month is not printed, the weekday is checked only near a known publication date: of the front matter, the file name, the configuration, or a folio line whose own weekday fits. In the folio line, which OCR often misreads, the finding is only information.',
  },
  source: 'GB/T 7408；历法推算 / calendar arithmetic',
  examples: [
    { bad: '2月30日，工程竣工。' },
    { bad: '2021年2月29日起施行，4月31日截止。', findings: 2 },
    { bad: '2021年12月23日 星期五' },
    { bad: '二〇二一年十二月二十三日（星期三）' },
    { bad: '会议于2021年12月23日（周五）召开。' },
    { bad: '23日25时10分发车，26时开始停电。', findings: 2 },
    { bad: '播出时间：25:30。当晚24：30开播。', findings: 2 },
    { bad: '6月31号报名，2021-02-30截止，2021年13月投产。', findings: 3 },
    {
      bad: '---\ndate: 2021-12-23\n---\n\n# 新馆开放\n\n本报讯 记者张三报道 新馆12月21日（星期五）开放。',
      findings: 1,
    },
    {
      bad: '---\ndate: 2021-12-23\n---\n\n# 新馆开放\n\n本报讯 记者张三报道 新馆23日（星期五）开放。',
      findings: 1,
    },
    { ok: '2021年12月23日 星期四', why: '对得上 / it fits' },
    { ok: '2024年2月29日，24时整。', why: '闰年；24时 / a leap year; 24 o’clock' },
    { ok: '农历2月30日，18月龄婴儿。', why: '农历；月龄 / the lunar calendar; age in months' },
    {
      ok: '光绪二十六年二月三十日，丙午年二月三十日，农历辛丑年（牛年）2月30日。',
      why: '年号、干支、农历 / a reign, a sexagenary year, the lunar calendar',
    },
    {
      ok: '2021年12月21日，周一围主演的剧开播，周日均客流量增加。',
      why: '人名；周日均 / a name; a weekly mean',
    },
    { ok: '12月20日至2021年12月24日（周一至周五）', why: '一段日子 / a span of days' },
    { ok: '“2月30日”这一天并不存在。', why: '原文说没有这一天 / the text itself denies it' },
    { ok: '历时13个月，比分32比30。', why: '不是日期 / no dates' },
    { ok: '当晚25:23再下一局，他以25:30跑完全程。', why: '比分；成绩 / a score; a runner’s time' },
  ],
  *check(page, style) {
    const published = publishedOn(page, style);
    for (const { section, start, paragraph } of page.paragraphs()) {
      if ((traitsOf(paragraph) & Trait.count) === 0) continue;
      for (const finding of foundIn(paragraph, published))
        yield moved(toSection(finding, paragraph, section), start);
    }
  },
};

/** What is found in a paragraph, kept with it: a page rule is asked at every keystroke. */
function foundIn(paragraph: Paragraph, published: string | undefined): readonly Finding[] {
  const known = KNOWN.get(paragraph);
  if (known && known.published === published) return known.found;
  const { text, role } = paragraph;
  const traits = traitsOf(paragraph);
  const dates = [...judgeDates(text, published, traits)];
  // The folio line is set by the layout system and read badly by OCR: it is told, but not as loudly.
  const told = role === 'furniture' ? dates.map((one): Finding => ({ ...one, severity: 'info' })) : dates;
  const hours =
    traits & (Trait.hour | Trait.asciiMark) || text.includes('：') ? [...impossibleHours(text)] : NONE;
  const found = hours.length > 0 ? [...told, ...hours] : told;
  KNOWN.set(paragraph, { published, found: found.length > 0 ? found : NONE });
  return found;
}

/** A pure cache: what is found follows from the paragraph and the day of publication. */
const KNOWN = new WeakMap<
  Paragraph,
  { readonly published: string | undefined; readonly found: readonly Finding[] }
>();
const NONE: readonly Finding[] = [];

import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { Finding, ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 破折号与连接号: a dash takes two characters, a range one, and neither is a hyphen. */
export const dashForm: ParagraphRule = {
  id: 'dash-form',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.dash,
  severity: 'hint',
  errors: 0.1,
  name: { zh: '破折号与连接号', en: 'Dash form' },
  docs: {
    zh: '破折号占两格（——），不能断开，也不用两个短横、横线或制表线拼凑；单个一字线只用来连接起止的地点和时间（锦州港—俄罗斯东方港）。数值范围用一字线或浪纹线，不用短横。',
    en: 'A dash is two characters wide (——), unbroken and not made of hyphens or box lines; a single line joins places and times. A range of figures takes a line or a wave, not a hyphen.',
  },
  source: 'GB/T 15834-2011 4.12, 4.13',
  examples: [
    { bad: '“科普之冬— —科技惠农直通车”', good: '“科普之冬——科技惠农直通车”' },
    { bad: '科普之冬--科技惠农直通车', good: '科普之冬——科技惠农直通车' },
    { bad: '科普之冬──科技惠农直通车', good: '科普之冬——科技惠农直通车' },
    { bad: '他只有一个心愿—“让大家喝上好水”。', good: '他只有一个心愿——“让大家喝上好水”。' },
    { bad: '气温为10-15℃，会期为5-7日。', good: '气温为10—15℃，会期为5—7日。' },
    { ok: '开通“锦州港—俄罗斯东方港”航线。', why: '起止地点 / between two places' },
    { ok: '2016—2020年，北京—上海。', why: '起止时间 / between two years' },
    {
      ok: '电话0416-1234567，型号F-16，2021-12-23。',
      why: '电话、型号、年月日用短横 / telephone, model and date take hyphens',
    },
    { ok: '解放路3-12万象城。', why: '门牌号用短横 / a house number takes a hyphen' },
    { ok: '“科普之冬——科技惠农直通车”', why: '双字线 / already two wide' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, MAKESHIFT)) yield found(match, '——', BROKEN);
    for (const match of matchesOf(text, SINGLE)) yield found(match, '——', NARROW);
    for (const match of matchesOf(text, RANGE)) yield found(match, '—', HYPHEN);
  },
};

function found(match: RegExpExecArray, newText: string, text: typeof BROKEN): Finding {
  const span = { start: match.index, end: match.index + match[0].length };
  return replacement(span, message(text), newText);
}

/** Two lines with a gap, or two hyphens, bars or box lines, between Chinese characters or marks. */
const MAKESHIFT =
  /(?=[—–―─━－-])(?<=[\u3400-\u9fff”’》）])(?:— {1,3}—|--|――|──|━━|－－|–– ?)(?=[\u3400-\u9fff“‘《（])/g;

/** A single line next to a quotation or a comma can join nothing. */
const SINGLE =
  /(?=[—–])(?:(?<=[\u3400-\u9fff])(?<![”』》）—])[—–](?=[“‘])(?![“‘][^”’]{0,30}[”’][—–])|(?<=[，。！？])[—–](?=[\u3400-\u9fff]))/g;

/** 10-15日: whole numbers that rise, with a unit, and no third part as in dates or telephone numbers, not a house number. */
const RANGE =
  /(?=-)(?<=(?<![\d.\-A-Za-z路街道号巷弄栋幢座室])\d{1,2})-(?=\d{1,2}(?:[日月℃岁]|[%％]|万|亿|公里|厘米|毫米)(?![-—]))/g;

const BROKEN = { zh: '破折号应为“——”，不断开、不拼凑', en: 'A dash is “——”, unbroken' };
const NARROW = { zh: '此处是破折号，应占两格“——”', en: 'This is a dash: “——”, two characters wide' };
const HYPHEN = { zh: '数值范围用一字线，不用短横', en: 'A range takes a line, not a hyphen' };

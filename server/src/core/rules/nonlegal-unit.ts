import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 非法定计量单位: units outside the legal system; houses differ in what they tolerate. */
export const nonlegalUnit: ParagraphRule = {
  id: 'nonlegal-unit',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.digit,
  severity: 'off',
  errors: 0.1,
  name: { zh: '非法定计量单位', en: 'Non-legal unit' },
  docs: {
    zh: '亩、斤、里、尺、英尺、磅等不是法定计量单位。农田面积用亩、口语引述用斤，新闻里多有沿用，所以默认关闭，由本报规定。换算值悬停可见。',
    en: 'mu, jin, li, chi, feet, pounds are not legal units. Farmland in mu and quoted speech are widely tolerated, so the rule is off unless the house turns it on; the hover gives the conversion.',
  },
  source: '《中华人民共和国法定计量单位》；GB 3100-93；每万字1.9处 / 1.9 per 10,000 characters of news',
  examples: [
    { bad: '全乡种植果树3万亩，亩产2000斤。', findings: 2 },
    { bad: '身高6英尺，重150磅。', findings: 2 },
    { ok: '一箱重5公斤，全程10公里，面积3公顷。', why: '公斤、公里、公顷 / accepted names' },
    { ok: '这里有三里屯，尺寸合适。', why: '不是数量 / no quantities' },
  ],
  *check({ text }) {
    for (const match of matchesOf(text, UNITS)) {
      const unit = match[1]!;
      const end = match.index + match[0].length;
      yield {
        span: { start: end - unit.length, end },
        message: message(TEXT, { unit, legal: LEGAL.get(unit)! }),
      };
    }
  },
};

const UNITS =
  /(?:\d|[\d.][十百千万亿多余]{1,3})(亩|市斤|斤|华里|里(?![屯面程拉约])|尺(?!寸)|寸|英尺|英寸|英里|磅|加仑|马力|盎司)/g;

const LEGAL: ReadonlyMap<string, string> = new Map([
  ['亩', '公顷、平方米'],
  ['市斤', '千克'],
  ['斤', '千克'],
  ['华里', '千米'],
  ['里', '千米'],
  ['尺', '米'],
  ['寸', '厘米'],
  ['英尺', '米'],
  ['英寸', '厘米'],
  ['英里', '千米'],
  ['磅', '千克'],
  ['加仑', '升'],
  ['马力', '千瓦'],
  ['盎司', '克'],
]);

const TEXT = {
  zh: '“{unit}”不是法定计量单位，法定单位为{legal}',
  en: '“{unit}” is not a legal unit; use {legal}',
};

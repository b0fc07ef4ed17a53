import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 减少几倍: a thing can grow by multiples, it cannot shrink by them. */
export const decreaseByMultiple: ParagraphRule = {
  id: 'decrease-by-multiple',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.multiple | Trait.count,
  severity: 'error',
  errors: 1,
  name: { zh: '减少不能用倍', en: 'Decrease by a multiple' },
  docs: {
    zh: '“倍”只能说增加，不能说减少。减少2倍、下降3倍都讲不通，应改用百分数或分数（减少一半、下降到原来的三分之一），须核对原数。',
    en: 'Only growth is told in multiples. “Reduced by two times” says nothing: use a percentage or a fraction, after checking the figures.',
  },
  source: 'GB/T 15835-2011 及《现代汉语八百词》“倍”；清白新闻稿上零误报 / no false finding in clean news',
  examples: [
    { bad: '能耗比去年减少了2倍。' },
    { bad: '成本下降三倍，时间缩短1.5倍。', findings: 2 },
    { bad: '价格降了3倍，比市价便宜两倍，人手少了一倍。', findings: 3 },
    { bad: '用时减少了1.5至2倍，面积缩小了好几倍，下降幅度达2倍。', findings: 3 },
    { ok: '产量增加2倍，能耗减少一半。', why: '增加可用倍 / growth' },
    { ok: '降到原来的三分之一，是过去的2倍。', why: '不是减少了几倍 / not a decrease by a multiple' },
    { ok: '看图时缩小10倍镜，排版时减少1倍行距。', why: '“10倍镜”“1倍行距”是名称 / names of things' },
    { ok: '镜头可放大或缩小10倍。', why: '成像的倍率 / the scale of an image' },
    { ok: '降幅是去年的2倍，人数多了一倍。', why: '不是减少了几倍 / not a decrease by a multiple' },
    { ok: '不降反升2倍。', why: '升，不是降 / a rise' },
  ],
  *check({ text }) {
    for (const match of matchesOf(text, DECREASE)) {
      yield { span: { start: match.index, end: match.index + match[0].length }, message: message(TEXT) };
    }
  },
};

const NUMBER = '(?:\\d{1,6}(?:\\.\\d{1,3})?|好?几|[一二两三四五六七八九十百数]{1,4})';

/** A verb of decrease, or how great a decrease was; then a number of 倍 that is not the name of a thing (10倍镜). */
const DECREASE = new RegExp(
  `(?:(?<!放大[或和与及、]|而非|不是|并非|不能说|“)(?:减少|下降|降低|缩小|缩短|缩减|减小|减轻|减弱|减慢|下跌|下滑|回落|萎缩|裁减|便宜)了?|(?<![空投迫升起])降了|(?<![多不至])少了|(?:下降|降|下跌|跌|减少|缩减)幅度?(?:超过?|高达|达到?|约?为)?)(?:近|约|大约|超过|将近|整整)?${NUMBER}(?:[至到~～—-]${NUMBER})?多?倍(?![镜率速数频焦行体光液力量线标物杠])`,
  'g',
);

const TEXT = {
  zh: '减少、下降不能用“倍”，请核对原数',
  en: 'Nothing shrinks by a multiple; check the figures',
};

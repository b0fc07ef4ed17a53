import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 数字混写: Arabic figures take 万 and 亿 behind them, not 千, 百 and 十. */
export const mixedNumerals: ParagraphRule = {
  id: 'mixed-numerals',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.digit | Trait.hundreds,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '数字混写', en: 'Mixed numerals' },
  docs: {
    zh: '阿拉伯数字后面只用“万”“亿”做单位，不用“千”“百”“十”：3千5百改为3500。千克、千米、千瓦、百帕等计量单位不算。修复会改动数字，需人看过再用。',
    en: 'Arabic figures take only 万 and 亿 as multipliers: 3500, not 3千5百. Units such as 千克, 千米, 千瓦 and 百帕 are not meant. The fix rewrites a number and needs a look.',
  },
  source: 'GB/T 15835-2011 5.1.3',
  examples: [
    { bad: '补助3千5百元。', good: '补助3500元。' },
    { bad: '到场6百多人，投资2千万元。', good: '到场600多人，投资2000万元。' },
    { bad: '沿河走2百多米，引资12千万元。', good: '沿河走200多米，引资12000万元。' },
    { bad: '5百里路，8百年历史，6百本书，2百来人。', good: '500里路，800年历史，600本书，200来人。' },
    { ok: '投资3.5万元，共1亿2千万人次。', why: '万、亿可用；亿后的千万是通行写法 / 万 and 亿 are fine' },
    { ok: '得票1万5千张。', why: '“万”后的“千”也是通行写法 / 千 behind 万 is common' },
    { ok: '重5千克，长3千米，气压1百帕。', why: '计量单位 / units of measure' },
    { ok: '2021百强企业，第3百货商店，1百分点。', why: '“百强”“百货”是词 / words that begin with 百' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, MIXED)) {
      const [whole, thousands, hundreds, tens, ones] = match as unknown as (string | undefined)[];
      const value =
        Number(thousands ?? 0) * 1000 +
        Number(hundreds ?? 0) * 100 +
        Number(tens ?? 0) * 10 +
        Number(ones ?? 0);
      const newText = String(value);
      yield replacement(
        { start: match.index, end: match.index + whole!.length },
        message(TEXT, { newText }),
        newText,
        {
          safe: false,
        },
      );
    }
  },
};

/**
 * Figures of one digit each, before 千万 also of two or three, with what counts or measures behind them: a word beginning
 * with 百 or 千 is no number (百强, 百年大计, 百里挑一).
 */
const MIXED =
  /(?=\d{1,3}[千百])(?<![\d.第A-Za-z亿万年月]|\d[,，]|[A-Za-z] )(?:(\d|\d{2,3}(?=千万))千(?![克米瓦帕赫伏卡焦兆字]))?(?:(\d)百(?![帕强货科姓度分合家花]|年(?!历史|前|后|来|间)))?(?:(\d)十)?(\d)?(?=[多余]?[万亿]?[元人个名位户家亩吨斤只头台套件条项次株棵平公]|[多余来](?!额|年|自)[\u3400-\u9fff]|[多余来]?年(?:历史|前|后|来|间)|[张辆篇幅座艘双瓶箱袋盒枚颗天]|本(?!科|报|市|省|土|地|月|周)|里[路地外远]|米(?![粉跑赛接栏线]))/g;

const TEXT = { zh: '数字混写，应为“{newText}”', en: 'Mixed numerals: {newText}' };

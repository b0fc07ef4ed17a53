import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { canonical } from '../words/compatibility.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 兼容字符: radicals, compatibility forms and full-width alphanumerics that look right and match nothing. */
export const compatibilityCharacter: ParagraphRule = {
  id: 'compatibility-character',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.odd,
  severity: 'error',
  // Looks the same in print; it breaks search, sorting and every check of figures.
  errors: 0,
  name: { zh: '兼容字符', en: 'Compatibility character' },
  docs: {
    zh: '看着像常用字，其实是康熙部首（⼈）、部首补充（⻋）、兼容汉字、竖排标点或全角字母数字（２０２１）。检索查不到，数字也认不出。修复换成通行的字符。',
    en: 'Kangxi radicals (⼈), supplementary radicals (⻋), compatibility ideographs, vertical marks and full-width letters or digits look right but cannot be searched or counted. The fix writes the ordinary character.',
  },
  source: 'Unicode Standard, UAX #15 (NFKC); 清白新闻稿上零误报 / no false finding in clean news',
  examples: [
    { bad: '⼈⺠群众的⽣活越来越好。', good: '人民群众的生活越来越好。' },
    { bad: '到２０２１年，全市有５Ｇ基站上千个。', good: '到2021年，全市有5G基站上千个。' },
    { bad: '专家︵教授︶到场。', good: '专家（教授）到场。' },
    { ok: '到2021年，全市有5G基站上千个。', why: '通行的半角字母数字 / ordinary letters and digits' },
    {
      ok: '面积120㎡，增长5％。',
      why: '计量符号与全角百分号是印刷常用字符 / unit signs and the full-width percent sign are used in print',
    },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, RUN)) {
      const plain = Array.from(match[0], canonical).join('');
      if (plain === match[0]) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      yield replacement(span, message(TEXT, { found: match[0], plain }), plain);
    }
  },
};

const RUN =
  /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\u{2f800}-\u{2fa1f}]+/gu;

const TEXT = {
  zh: '“{found}”是兼容字符，应为“{plain}”',
  en: '“{found}” is made of compatibility characters for “{plain}”',
};

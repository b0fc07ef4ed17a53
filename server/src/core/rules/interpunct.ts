import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { FOREIGN_SOUNDS } from '../words/foreign-sounds.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 间隔号: the dot between the parts of a foreign name is U+00B7. */
export const interpunct: ParagraphRule = {
  id: 'interpunct',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.dot,
  severity: 'info',
  errors: 0.1,
  name: { zh: '间隔号', en: 'Interpunct' },
  docs: {
    zh: '外国人名、少数民族人名各部分之间用间隔号“·”，不用圆点“•”、日文中点“・”、全角句点“．”或英文句点。句点两边都是译音字时才认作人名。',
    en: 'The parts of a foreign or minority name are joined by “·” (U+00B7), not by a bullet, a Japanese dot or a full stop. A stop counts only between characters that write foreign sounds.',
  },
  source: 'GB/T 15834-2011 4.14',
  examples: [
    { bad: '总理约翰•史密斯、作家列夫・托尔斯泰到场。', good: '总理约翰·史密斯、作家列夫·托尔斯泰到场。' },
    { bad: '总统卡洛斯.罗德里格斯致辞。', good: '总统卡洛斯·罗德里格斯致辞。' },
    { bad: '作家马克．吐温。', good: '作家马克·吐温。' },
    { ok: '总统卡洛斯·罗德里格斯致辞。', why: '写法正确 / right' },
    { ok: '第二章.罗列问题。', why: '不是人名 / not a name' },
    { ok: '● 一是加强领导。', why: '列项符号 / a bullet' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, DOT)) {
      const at = match.index;
      const stop = match[0] === '.' || match[0] === '．' || match[0] === '●';
      if (stop && !isForeign(text, at)) continue;
      yield replacement({ start: at, end: at + 1 }, message(TEXT), '·');
    }
  },
};

const DOT = /(?=[•・‧∙⋅･﹒.．●])(?<=[\u3400-\u9fff])[•・‧∙⋅･﹒.．●](?=[\u3400-\u9fff])/g;

/** Whether the two characters on each side write foreign sounds. */
function isForeign(text: string, at: number): boolean {
  return [at - 2, at - 1, at + 1, at + 2].every((place) => {
    const character = text[place] ?? ' ';
    return FOREIGN_SOUNDS.has(character) || IN_NAMES.includes(character);
  });
}

/** Too common in words to write a sound anywhere else; four of them round a stop are a name. */
const IN_NAMES = '吐狄薇黛蕾露芙赛葛瑟茜';

const TEXT = { zh: '姓名的间隔号应为“·”', en: 'The dot in a name is “·”' };

import { placeNameAt } from '../facts/gazetteer.ts';
import { message } from '../text/message.ts';
import { isNeedlessRepeat } from '../words/needless-repeat.ts';
import { commonness } from '../words/word-pairs.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 重字: a character set or recognised twice. */
export const repeatedCharacter: ParagraphRule = {
  id: 'repeated-character',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.repeat,
  roles: ['headline', 'label', 'subhead', 'lead', 'body', 'caption', 'list-item'],
  severity: 'warning',
  errors: 1,
  name: { zh: '重字', en: 'Repeated character' },
  docs: {
    zh: '同一个字连着出现两次，既不是叠词（家家、看看、批批），也不是前后两词在此相接（小凌河|河畔、直航|航线），就是识别或录排时多出的一个。拿不准的一律不报；修复删去一个。',
    en: 'The same character twice in a row that is neither a reduplication (家家, 看看) nor a seam of two words (河|河畔) is one too many. Doubtful cases stay silent. The fix deletes one of the two.',
  },
  source:
    '判据为双字词表（6万词）与叠词表；在26万字带错新闻稿上准确率0.98以上 / a table of 60,000 words and closed lists of reduplicating morphemes',
  examples: [
    { bad: '新建绿地总面积积达39万平方米。', good: '新建绿地总面积达39万平方米。' },
    { bad: '水利基础设施施建设加快推进。', good: '水利基础设施建设加快推进。' },
    { bad: '税前扣除的比例由此提提高到八成。', good: '税前扣除的比例由此提高到八成。' },
    { bad: '上半半年，全国社会物流总额继续回升。', good: '上半年，全国社会物流总额继续回升。' },
    { bad: '第十三三届全国冬季运动会开幕。', good: '第十三届全国冬季运动会开幕。' },
    { bad: '多国批准向乌乌克兰提供贷款。', good: '多国批准向乌克兰提供贷款。' },
    { bad: '要进一步步做好秋收工作。', good: '要进一步做好秋收工作。' },
    {
      ok: '小凌河河畔的外贸直航航线对质量项目实施批批检验。',
      why: '两词相接与叠词 / seams of two words and a reduplication',
    },
    {
      ok: '家家户户喜气洋洋，人人都来看看，稻谷粒粒饱满，孩子水灵灵的大眼睛。',
      why: '叠词 / reduplications',
    },
    {
      ok: '“你好好休养，过两天大家叙叙。”他照照镜子，太太小姐们偷偷笑着，总要见见老朋友，种种不如意、这点点辛苦，大姐姐都懂。',
      why: '口语叠用 / what speech doubles',
    },
    { ok: '外交部部长同研究院院士谈到人民民主。', why: '机构名后接职务 / an organisation before a title' },
    { ok: '李强强调，要牢牢把握机遇。', why: '人名与下一词相接 / a name before a word' },
    {
      ok: '双方在会谈中中方表示，明年年中起稳步推进，这是对对方的尊重。',
      why: '虚词与下一词相接 / a function word before a word',
    },
    {
      ok: '义县县医院的软件包包含同义词词典，单元格格式和数字字段也在其中。',
      why: '三字词与下一词相接 / compounds of three characters',
    },
    {
      ok: '日前，市市场监管局和市卫健委委派的专家到场，原告被被告打伤，辽宁舰舰载机起飞。',
      why: '机构简称、介词与下一词相接 / an office or a preposition before a word',
    },
    {
      ok: '山东东营的汽车车市、延安安塞区的玉米米价，审议市市场监管条例，他跺跺脚，五五分成，君君，臣臣，父父，子子。',
      why: '地名、名词相接；动宾叠用 / places and nouns that meet; a verb tried out',
    },
    { ok: '二〇二二年，选手李雯雯毫无悬念夺冠。', why: '年份与人名 / a year and a name' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    let before = 0;
    for (let at = 0; at < text.length; at++) {
      const unit = text.charCodeAt(at);
      const twin = unit === before;
      before = unit;
      if (!twin || unit < 0x3400 || unit > 0x9fff) continue;
      if (isInNames(at, paragraph.dateline)) continue;
      if (!isNeedlessRepeat(text, at - 1) ? !isBeforePlace(text, at - 1) : isBehindWord(text, at - 1))
        continue;
      const span = { start: at - 1, end: at + 1 };
      yield replacement(span, message(TEXT, { character: text[at]! }), text[at]!, {
        title: message(TITLE, { character: text[at]! }),
        edits: [{ span: { start: at, end: at + 1 }, newText: '' }],
      });
    }
  },
};

/** 向乌乌克兰: a place with a longer name begins at the second twin, and neither a word nor a place ends in the first. */
function isBeforePlace(text: string, at: number): boolean {
  // 以以色列为首 may be either.
  return text[at] !== '以' && (placeNameAt(text, at + 1)?.name.length ?? 0) >= 3 && !endsWord(text, at);
}

/** 延安|安塞, 哈尔滨|滨江: a word or place ends in the first twin, and a place begins with the second. */
function isBehindWord(text: string, at: number): boolean {
  return (placeNameAt(text, at + 1)?.name.length ?? 0) >= 2 && endsWord(text, at);
}

/** Whether a word of two characters, or a place, ends in the character. */
function endsWord(text: string, at: number): boolean {
  if (commonness(text[at - 1], text[at]) > 0) return true;
  for (let start = Math.max(0, at - 5); start <= at; start++) {
    if (start + (placeNameAt(text, start)?.name.length ?? 0) > at) return true;
  }
  return false;
}

/** A dateline is made of names, which double as they please (张玲玲). */
function isInNames(
  at: number,
  dateline: { readonly start: number; readonly end: number } | undefined,
): boolean {
  return dateline !== undefined && at >= dateline.start && at < dateline.end;
}

const TEXT = { zh: '“{character}”字重复', en: '“{character}” is repeated' };
const TITLE = { zh: '删去一个“{character}”', en: 'Delete one “{character}”' };

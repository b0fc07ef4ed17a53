import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { Finding, ParagraphRule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 概数重复: about … or so; one word of approximation is enough. */
export const stackedApproximation: ParagraphRule = {
  id: 'stacked-approximation',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.count,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '概数词重复', en: 'Stacked approximation' },
  docs: {
    zh: '“约”“近”“超过”同“多”“余”“左右”“以上”不能叠用：约1000多人，改作约1000人或1000多人；近…多、不到…余、超过…左右自相矛盾。“约近1000人”也只留一个。互相矛盾的，留哪个要看原意，修复须人看过再用。“近10余年”“近10余场比赛”里的“近”是最近，“纽约”“邀约”“走近”“中超”是别的词，都不报。',
    en: 'One word of approximation is enough: not 约1000多人 but 约1000人 or 1000多人. Where the two contradict each other (近…多, 不到…余) the fix needs a look. 近 as “the last” (近十余年) and words that merely end so (纽约, 走近, 中超) are left alone.',
  },
  source: 'GB/T 15835-2011 4.2.3；每万字0.02处 / 0.02 per 10,000 characters of news',
  examples: [
    { bad: '到场的有约1000多人。', good: '到场的有约1000人。' },
    { bad: '全程近3小时左右。', good: '全程近3小时。' },
    { bad: '日接待游客超过7500多人次。', good: '日接待游客超过7500人次。' },
    { bad: '受益群众达到大约两万人左右。', good: '受益群众达到大约两万人。' },
    { bad: '约10点左右，有约30%左右的人离场。', good: '约10点，有约30%的人离场。' },
    { bad: '大约半小时左右走完，工期约一个半月左右。', good: '大约半小时走完，工期约一个半月。' },
    { bad: '每组最少5人以上。', good: '每组最少5人。' },
    { bad: '接近2000多户受益，到场不到100余人。', good: '接近2000户受益，到场不到100人。' },
    { bad: '观众约近1000人，大约近百人落座。', good: '观众近1000人，近百人落座。' },
    { ok: '近10余年来，附近300多米的路段已修好。', why: '“近”是最近、附近 / 近 means recent or near' },
    { ok: '近10余场比赛保持不败，近30余载。', why: '最近的十余场 / the last ten-odd games' },
    {
      ok: '纽约10多家医院爆满，邀约30多家企业，破解制约20多年的瓶颈。',
      why: '“约”是词的一部分 / 约 is part of a word',
    },
    { ok: '公约30余项，节约1000多元，北约30多国。', why: '“约”是词的一部分 / 约 is part of a word' },
    {
      ok: '走近10多位老人，一度反超10多分，中超10余家俱乐部。',
      why: '“走近”“反超”“中超”是词 / words of their own',
    },
    { ok: '接近10多年前的水平，前行约100米左右转弯。', why: '十多年前；左右转弯 / other words' },
    { ok: '约1000人，1000多人，1000人左右。', why: '各用一个 / one each' },
    { ok: '超过80%以上线的企业', why: '“以上线”不是概数 / not an approximation' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    if (!(traitsOf(paragraph) & Trait.approximation) && !text.includes('大概') && !text.includes('不到'))
      return;
    for (const match of HAS_MORE.test(text) ? matchesOf(text, WITH_MORE) : []) {
      const [whole, first, number, last, unit] = match as unknown as [string, string, string, string, string];
      if (NEARLY.test(first) && RECENT.test(unit)) continue;
      yield cutLast(text, match.index, whole.length - unit.length, { first, number, last });
    }
    for (const match of HAS_ABOUT.test(text) ? matchesOf(text, WITH_ABOUT) : []) {
      const [whole, first, number, last] = match as unknown as [string, string, string, string];
      yield cutLast(text, match.index, whole.length, { first, number, last });
    }
    for (const match of HAS_TWO.test(text) ? matchesOf(text, TWICE) : []) {
      const [whole, first, last, number] = match as unknown as [string, string, string, string];
      const edits = [{ span: { start: match.index, end: match.index + first.length }, newText: '' }];
      const span = { start: match.index, end: match.index + whole.length };
      const title = message(TITLE, { last: first });
      yield replacement(span, message(TEXT, { first, last, number }), '', { title, edits, safe: false });
    }
  },
};

interface Words {
  readonly first: string;
  readonly number: string;
  readonly last: string;
}

/** The first word stays. Two that contradict each other leave open which was meant: that wants a look. */
function cutLast(text: string, start: number, length: number, words: Words): Finding {
  const end = start + length;
  const said = message(TEXT, { ...words });
  const title = message(TITLE, { last: words.last });
  const edits = [{ span: { start: end - words.last.length, end }, newText: '' }];
  const safe = SAME_SIDE.test(`${words.first}${words.last}`) && text[start - 1] !== '不';
  return replacement({ start, end }, said, '', { title, edits, safe });
}

/** Asked first, as most figures have nothing of the kind behind them. */
const HAS_MORE = /[\d一二两三四五六七八九十百千万亿][多余]/;
const HAS_ABOUT = /左右|上下|以上/;
const HAS_TWO = /[约概](?:近|将近|接近|超过|逾)/;

const NUMBER = '\\d[\\d,]{0,12}(?:\\.\\d{1,4})?[十百千万亿]{0,2}|[一二两三四五六七八九十百千万亿]{1,8}';

/**
 * What may stand before a word of one character, so that it is not the tail of another (纽约, 走近, 中超): a mark, or a
 * character that ends a verb or a noun of quantity. The words that end so are many; these are few.
 */
const EDGE = '(?<![\\u3400-\\u9fffA-Za-z\\d])';
const NOUN = '积量额值数资计共均达有度';
const behind = (more: string) => `(?:${EDGE}|(?<=[${NOUN}${more}]))`;
/** Not the verb: 约10多位好友. */
const ABOUT = `大约|大概|${behind('长宽高深重时程期场众民占比今由加在是为的需花')}约(?![^，。]{0,7}(?:友|同学|伙伴|老乡|同事))`;
/** 接近 before a small figure may be walking up to somebody, and 接近10多年前 is a time. */
const NEAR = `将近|${behind('长程客众民者员了到出是已至增减占耗费建产')}近|接近(?=\\d{3}|\\d[\\d.]*[%万亿]|[一二两三四五六七八九][百千万])`;
const LESS = `${behind('场仅才还时')}不到`;
const MORE = `超过|逾|${behind('已年了户客人')}超`;

const WITH_MORE = new RegExp(
  `(?=大[约概]|约|[将接]?近|不到|超|逾)(${ABOUT}|${NEAR}|${LESS}|${MORE})(?:有|为|需要?|占)?(${NUMBER})(多|余)(?!少|元化|次|边|党|式)([\\u3400-\\u9fff%％]{0,2})`,
  'g',
);

/** 至少30多人 is only cautious; 至少30人以上 says it twice. 左右转弯 and 上下楼 are no approximation. */
const WITH_ABOUT = new RegExp(
  `(?=大[约概]|约|[将接]?近|超|逾|[至最]少)(${ABOUT}|${NEAR}|${MORE}|至少|最少)(?:有|为|需要?|占)?(${NUMBER}|半)(?:个半月|[%％]?[个名位人次年天日项家处万亿元吨米里亩分小时公平方千克斤岁倍种条台套户点钟成半月刻层页株头只辆座间篇本秒周度]{0,5})(左右(?![转摇两开各手脚侧边为逢互摆移邻])|上下(?![班学车床游级楼浮波起联午水两翻摆移左])|以上(?![线级的下]))`,
  'g',
);

const TWICE = new RegExp(
  `(?=大[约概]|约)(${ABOUT})(近|将近|接近|超过|逾)((?:${NUMBER})(?![多余]?[年天日月周场届期轮]))`,
  'g',
);

const NEARLY = /^(?:近|将近)$|接近/;

/** 近 before a span of time or a series means the last …; with a clock unit (小时) it means nearly. */
const RECENT = /^(?:年|天|日|个月|周|载|代|场|届|期|轮|季|部|篇|首|幅)/;

/** Both words say the same, so the second can go unseen. */
const SAME_SIDE = /^(?:大?约|大概)(?:多|余|左右|上下)$|^(?:超过?|逾)(?:多|余|以上)$|^[至最]少以上$/;

const TEXT = {
  zh: '“{first}”与“{last}”意思重复，留一个即可',
  en: '“{first}” and “{last}” both approximate; keep one',
};
const TITLE = { zh: '删去“{last}”', en: 'Delete “{last}”' };

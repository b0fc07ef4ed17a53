import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 概数重复: about … or so; one word of approximation is enough. */
export const stackedApproximation: ParagraphRule = {
  id: 'stacked-approximation',
  group: 'numbers',
  scope: 'paragraph',
  needs: Trait.approximation | Trait.count,
  severity: 'warning',
  errors: 0.1,
  name: { zh: '概数词重复', en: 'Stacked approximation' },
  docs: {
    zh: '“约”“近”“超过”同“多”“余”“左右”“以上”不能叠用：约1000多人，改作约1000人或1000多人；近…多、超过…左右自相矛盾。修复留前去后。“近10余年”“附近300多米”里的“近”另有所指，不报。',
    en: 'One word of approximation is enough: not 约1000多人 but 约1000人 or 1000多人. The fix keeps the first. 近 as “recent” (近十余年) or in 附近 is another word.',
  },
  source: 'GB/T 15835-2011 4.2.3；每万字0.02处 / 0.02 per 10,000 characters of news',
  examples: [
    { bad: '到场的有约1000多人。', good: '到场的有约1000人。' },
    { bad: '全程近3小时左右。', good: '全程近3小时。' },
    { bad: '日接待游客超过7500多人次。', good: '日接待游客超过7500人次。' },
    { bad: '受益群众达到大约两万人左右。', good: '受益群众达到大约两万人。' },
    { ok: '近10余年来，附近300多米的路段已修好。', why: '“近”是最近、附近 / 近 means recent or near' },
    { ok: '公约30余项，节约1000多元。', why: '“约”是词的一部分 / 约 is part of a word' },
    { ok: '约1000人，1000多人，1000人左右。', why: '各用一个 / one each' },
    { ok: '超过80%以上线的企业', why: '“以上线”不是概数 / not an approximation' },
  ],
  *check(paragraph) {
    const { text } = paragraph;
    for (const match of matchesOf(text, STACKED)) {
      const [whole, first, number, few, counted, measure, tail] = match as unknown as (string | undefined)[];
      const unit = counted ?? measure ?? '';
      const last = few ?? tail!;
      if (first === '近' && few !== undefined && /^[年天日月周]/.test(unit)) continue;
      if ((first === '近' || first === '将近') && RECENT.test(unit)) continue;
      const start = match.index;
      const end = start + whole!.length - (few === undefined ? 0 : unit.length);
      const cut = end - last.length;
      yield replacement({ start, end }, message(TEXT, { first: first!, last, number: number! }), '', {
        title: message(TITLE, { last }),
        edits: [{ span: { start: cut, end }, newText: '' }],
      });
    }
  },
};

const NUMBER = '\\d[\\d,]{0,12}(?:\\.\\d{1,4})?[十百千万亿]{0,2}|[一二两三四五六七八九十百千万亿]{1,8}';
const STACKED = new RegExp(
  `(?<![公条节预签合违契和大失隐解相附最靠临邻接逼新远亲贴切毗就高赶])(大约|约|将近|近|超过|逾|至少|(?<!赶)超)(${NUMBER})(?:(多|余)(?!少|元化|次|边|党|式)([\\u3400-\\u9fff%％]{0,2})|([%％]?(?!以上|以下|左右)(?:[个名位人次年天日项家处万亿元吨米里亩分小时公平方千克斤岁倍种条台套户]{0,4}))(左右|上下|以上(?!线|级|的)))`,
  'g',
);

/** 近 before a span of time means the last …; with a clock unit (小时) it means nearly. */
const RECENT = /^(?:年|天|日|个月|周)/;

const TEXT = {
  zh: '“{first}”与“{last}”意思重复，留一个即可',
  en: '“{first}” and “{last}” both approximate; keep one',
};
const TITLE = { zh: '删去“{last}”', en: 'Delete “{last}”' };

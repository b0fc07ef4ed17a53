import type { Paragraph, ParagraphRole } from '../page/paragraph.ts';
import { isDigit, isLatin, trimmedEnd, trimmedStart } from '../text/characters.ts';
import { message } from '../text/message.ts';
import { toSection } from './locate.ts';
import type { Finding, Rule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 配对标点不全: half a pair of quotes, brackets or emphasis marks. */
export const unbalancedPair: Rule = {
  id: 'unbalanced-pair',
  group: 'punctuation',
  scope: 'section',
  severity: 'error',
  errors: 0.1,
  name: { zh: '配对标点不全', en: 'Unbalanced pair' },
  docs: {
    zh: '引号、书名号、括号只有一半。断开的段落接上以后再数，隔段的不算缺；连引几段、每段段首都有前引号而只在末段收尾的，是规范写法，不报。缺在哪里机器不敢断定，需对照原报补上。',
    en: 'Half a pair of quotes, title marks or brackets. Pieces of a broken paragraph are joined first, and a quotation of several paragraphs, opened at each and closed at the last, is good style. Where the other half belongs only the printed page can tell.',
  },
  source: 'GB/T 15834-2011 4.8–4.10, 4.15',
  examples: [
    { bad: '锦州做好“三篇大文章，推动产业升级。' },
    { bad: '全市共有围挡44处（不含管网施工围挡，总面积110万平方米。' },
    { bad: '他读完了《红楼梦，又读《西游记》。' },
    { bad: '推动“老字号”由硬变软、新字号”由小做大。' },
    {
      ok: '“路通了，日子就好过了。',
      why: '连引几段，本段未完 / a quotation that goes on in the next paragraph',
    },
    {
      ok: '村支书说：“路修通了。\n\n“好日子还在后头。”',
      why: '引文跨段，下一段另起前引号 / the next paragraph opens the quotation anew',
    },
    { ok: '选手以2’05”78夺冠，北纬38°24’15”。', why: '分秒的符号 / marks of minutes and seconds' },
    { ok: '他说：“‘老字号’要焕新。”', why: '引号套引号，都成对 / nested and balanced' },
    { ok: '1）加强领导；2）落实责任。', why: '序号的半括号 / list numbers with half a bracket' },
    { ok: '世界贸易组织（WTO)表示欢迎。', why: '全半角混用，但成对 / a pair of mixed width' },
    { ok: 'It’s a long way, that’s all.', why: '英文撇号 / apostrophes' },
  ],
  *check(section) {
    const { paragraphs } = section;
    for (const [at, paragraph] of paragraphs.entries()) {
      if (!ROLES.has(paragraph.role) || !(traitsOf(paragraph) & Trait.pair)) continue;
      for (const half of halves(paragraph, paragraphs[at + 1])) {
        const mark = paragraph.text[half.at]!;
        const finding: Finding = {
          span: { start: half.at, end: half.at + 1 },
          message: message(half.opens ? OPEN : CLOSED, { mark, other: PARTNERS.get(mark)! }),
        };
        yield toSection(finding, paragraph, section);
      }
    }
  },
};

const ROLES: ReadonlySet<ParagraphRole> = new Set(['headline', 'subhead', 'lead', 'body', 'caption']);

interface Half {
  readonly at: number;
  readonly opens: boolean;
}

/** The halves that have no partner, in text order. @param next the paragraph behind, where a quotation may go on */
function halves(paragraph: Paragraph, next: Paragraph | undefined): readonly Half[] {
  const { text } = paragraph;
  // The open halves: where each stands and, at the same index of the other list, its kind.
  const places: number[] = [];
  const kinds: number[] = [];
  const lost: Half[] = [];
  // Depth of each kind, so that a closer without an opener is told at once and a hostile text stays linear.
  const depth = new Array<number>(PAIRS.length + 1).fill(0);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const side = SIDES[unit]!;
    if (side === 0 || isApostrophe(text, at)) continue;
    const kind = Math.abs(side);
    if (side > 0) {
      places.push(at);
      kinds.push(kind);
      depth[kind]!++;
    } else if (depth[kind] === 0) {
      if (!isListNumber(text, at)) lost.push({ at, opens: false });
    } else {
      for (;;) {
        const top = kinds.pop()!;
        const place = places.pop()!;
        depth[top]!--;
        if (top === kind) break;
        lost.push({ at: place, opens: true });
      }
    }
  }
  for (const at of places) lost.push({ at, opens: true });
  if (lost.length === 0) return lost;
  return lost.filter((half) => !isExcused(paragraph, half, next)).sort((a, b) => a.at - b.at);
}

/** What is cut off, or quoted over several paragraphs, may lack a half. */
function isExcused({ text, ending, dateline }: Paragraph, half: Half, next: Paragraph | undefined): boolean {
  if (half.opens && (ending === 'cut' || ending === 'jump')) return true;
  const mark = text[half.at]!;
  if (isInterval(text, half.at) || isMinutes(text, half.at)) return true;
  if (!'“‘「『”’」』'.includes(mark)) return false;
  if (half.opens)
    return half.at === trimmedStart(text, dateline?.end ?? 0) || next?.text[trimmedStart(next.text)] === mark;
  return half.at === trimmedEnd(text) - 1 && text.indexOf(mark) === half.at;
}

/** it’s, ’90s, 2’05: the mark belongs to the English word or the figure. */
function isApostrophe(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit !== 0x2019 && unit !== 0x2018) return false;
  const after = text.charCodeAt(at + 1);
  return (
    isLatin(text.charCodeAt(at - 1)) ||
    (isDigit(after) && (unit === 0x2019 || !isDigit(text.charCodeAt(at - 1))))
  );
}

/** 2’05”78, 38°24’, 15.6”: a mark of minutes, seconds or inches, set as a closing quote. */
function isMinutes(text: string, at: number): boolean {
  return (
    '’”'.includes(text[at]!) && /(?:[°’'′]\d{1,2}|\d\.\d{1,2})$/.test(text.slice(Math.max(0, at - 6), at))
  );
}

/** [0,1) and (0,1]: a half-open interval. */
function isInterval(text: string, at: number): boolean {
  if (text[at] === ')')
    return /\[[-+\d.∞]{1,8}[,，] ?[-+\d.∞]{1,8}$/.test(text.slice(Math.max(0, at - 20), at));
  return text[at] === '(' && /^\([-+\d.∞]{1,8}[,，] ?[-+\d.∞]{1,8}\]/.test(text.slice(at, at + 20));
}

/** 1） a) 一） ①）: the number of a list item, at the start or behind a mark. */
function isListNumber(text: string, at: number): boolean {
  return /(?:^|[\s，。；：、！？])(?:\d{1,2}|[A-Za-z]|[一二三四五六七八九十]{1,2})$/.test(
    text.slice(Math.max(0, at - 4), at),
  );
}

const PAIRS = ['“”', '‘’', '《》', '〈〉', '（）', '「」', '『』', '【】', '〔〕'];

const PARTNERS: ReadonlyMap<string, string> = new Map(
  [...PAIRS, '()'].flatMap((pair) => [[pair[0]!, pair[1]!] as const, [pair[1]!, pair[0]!] as const]),
);

/**
 * By UTF-16 unit: the number of the kind, from 1, negative for a closer, 0 for what is none. Brackets of both widths are one
 * kind.
 */
const SIDES = new Int8Array(0x10000);
for (const [index, pair] of PAIRS.entries()) {
  for (const both of pair === '（）' ? [pair, '()'] : [pair]) {
    SIDES[both.charCodeAt(0)] = index + 1;
    SIDES[both.charCodeAt(1)] = -index - 1;
  }
}

const OPEN = { zh: '“{mark}”没有与它配对的“{other}”', en: '{mark} has no {other} to close it' };
const CLOSED = { zh: '“{mark}”前面没有“{other}”', en: '{mark} has no {other} to open it' };

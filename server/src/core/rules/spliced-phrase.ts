import type { Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import { isHan } from '../text/characters.ts';
import { message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { commonness } from '../words/word-pairs.ts';
import type { SectionRule } from './rule.ts';

/** 串行: the recogniser lost the end of a line and went on with words it had read a few lines before. */
export const splicedPhrase: SectionRule = {
  id: 'spliced-phrase',
  group: 'characters',
  scope: 'section',
  severity: 'hint',
  errors: 0,
  name: { zh: '疑似串行', en: 'Spliced phrase' },
  docs: {
    zh: '一句话的后半截（七字以上）同附近另一句完全一样，而它开头的字同前文搭不上：多半是识别丢了一截，又把前面读过的话接了上来。请对照原报补回丢掉的文字。',
    en: 'The tail of a clause, seven characters or more, repeats one nearby, and its first character does not fit what stands before it: the recogniser probably lost some words and spliced in what it had read before. Only the printed page can tell what was lost.',
  },
  examples: [
    {
      bad: '# 绿化\n\n地面上种植了七千余株树苗，形成了一片疏密有致的小树林。如今绿意盎然。\n\n树种上选择易栽植、绿期长、树冠片疏密有致的小树林。\n',
      findings: 1,
    },
    {
      ok: '# 绿化\n\n全市建成了一片疏密有致的小树林。\n\n市民喜爱这一片疏密有致的小树林。\n',
      why: '两处都搭得上 / it fits in both places',
    },
    {
      ok: '# 科技\n\n他来到锦州市科学技术研究院。\n\n专家来自锦州市科学技术研究院。\n',
      why: '机构全称重现 / the name of an organisation comes again',
    },
  ],
  *check(section) {
    const seen = new Map<number, Tail>();
    for (const paragraph of section.paragraphs) {
      if (paragraph.role !== 'lead' && paragraph.role !== 'body') continue;
      for (const end of tailsOf(paragraph.text)) {
        const key = keyOf(paragraph.text, end);
        const known = seen.get(key);
        // What shares a key by chance is forgotten: it happens once in many thousand pages.
        const last = known && isAlike(known, paragraph.text, end) ? known : undefined;
        const tail: Tail = { paragraph, end, before: last };
        seen.set(key, tail);
        if (!last) continue;
        // A phrase that comes over and over is a refrain; two looks are enough.
        for (const other of last.before ? [last.before, last] : [last]) {
          const length = commonTail(other, tail);
          const spliced = whichIsSpliced(other, tail, length);
          if (!spliced) continue;
          const source = spliced === tail ? other : tail;
          const span = spanOf(section, spliced, length);
          const place = spanOf(section, source, length);
          if (!span || !place) continue;
          const words = spliced.paragraph.text.slice(spliced.end - length, spliced.end);
          yield {
            span,
            message: message(TEXT, { words }),
            related: [{ span: place, message: message(SOURCE) }],
          };
          break;
        }
      }
    }
  },
};

/** The end of a clause: the offset of the mark that closes it. */
interface Tail {
  readonly paragraph: Paragraph;
  readonly end: number;
  /** The one before it that ends in the same words. */
  readonly before: Tail | undefined;
}

/** Shorter repetitions are everyday phrases. */
const LEAST = 7;
const LONGEST = 40;

/** Where clauses end that are long enough, UTF-16 offsets of their marks. */
function tailsOf(text: string): number[] {
  const out: number[] = [];
  let run = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isHan(unit)) {
      run++;
      continue;
    }
    if (run > LEAST && '，。；！？,;!?'.includes(text[at]!)) out.push(at);
    run = 0;
  }
  return out;
}

/** A number for the last characters before the mark: cheaper to look up than a string of them. */
function keyOf(text: string, end: number): number {
  let key = 0;
  for (let at = end - LEAST; at < end; at++) key = (Math.imul(key, 0x01000193) + text.charCodeAt(at)) | 0;
  return key;
}

/** Whether the tail ends in the very characters. */
function isAlike({ paragraph, end: own }: Tail, text: string, end: number): boolean {
  for (let back = 1; back <= LEAST; back++) {
    if (paragraph.text.charCodeAt(own - back) !== text.charCodeAt(end - back)) return false;
  }
  return true;
}

function commonTail(one: Tail, other: Tail): number {
  let length = LEAST;
  while (length < LONGEST) {
    const a = one.paragraph.text.charCodeAt(one.end - length - 1);
    if (a !== other.paragraph.text.charCodeAt(other.end - length - 1) || !isHan(a)) break;
    length++;
  }
  return length;
}

/** The one whose repeated words begin in the middle of nothing: their first character needs what stands before the other. */
function whichIsSpliced(one: Tail, other: Tail, length: number): Tail | undefined {
  const first = one.paragraph.text[one.end - length]!;
  const second = one.paragraph.text[one.end - length + 1]!;
  if (FREE.has(first) || commonness(first, second) > 0) return undefined;
  const before = one.paragraph.text[one.end - length - 1];
  const beforeOther = other.paragraph.text[other.end - length - 1];
  const fits = commonness(before, first) >= 2;
  const fitsOther = commonness(beforeOther, first) >= 2;
  if (fits === fitsOther) return undefined;
  const misfit = fits ? beforeOther : before;
  if (misfit === undefined || !isHan(misfit.charCodeAt(0)) || commonness(misfit, first) > 0) return undefined;
  return fits ? other : one;
}

function spanOf(section: Section, tail: Tail, length: number): Span | undefined {
  return section.spansOf(tail.paragraph, { start: tail.end - length, end: tail.end })[0];
}

/** Function words and measures that stand alone: a repetition may well begin with them. */
const FREE: ReadonlySet<string> = new Set(
  '的了着过地得在是和与及为以将对从向把被让使由并也都还又就才不有要会能可个各这那其之所或但而到等给法上下里中内外京国省市县部队员长',
);

const TEXT = {
  zh: '“{words}”与附近重复，且同前文搭不上，疑似串行漏字',
  en: '“{words}” repeats a phrase nearby and does not fit here',
};
const SOURCE = { zh: '先见于此', en: 'It stands here too' };

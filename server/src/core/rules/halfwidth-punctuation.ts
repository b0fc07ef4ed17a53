import type { BlockKind } from '../page/block.ts';
import type { Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import type { Edit } from '../text/edit.ts';
import { type Message, message } from '../text/message.ts';
import { type Span, shift } from '../text/span.ts';
import { chineseMarks } from '../words/chinese-marks.ts';
import { type Directive, directivesOf, Silence } from './directives.ts';
import { fixOf } from './fixes.ts';
import type { PageRule } from './rule.ts';

/** 半角标点: OCR engines emit ASCII marks where Chinese print has full-width ones; one finding a page, not hundreds. */
export const halfwidthPunctuation: PageRule = {
  id: 'halfwidth-punctuation',
  group: 'punctuation',
  scope: 'page',
  severity: 'warning',
  // A habit of the recogniser, hundreds a page: no error of the printed page, so it is left out of the score.
  errors: 0,
  name: { zh: '半角标点', en: 'Half-width punctuation' },
  docs: {
    zh: '中文里的逗号、分号、冒号、叹号、问号和圆括号用全角。全篇合报一处，每个标点列为相关位置，一次修复全部改完。千分位（1,000）、时刻（12:30）、比例（3:2）、小数、网址和英文句子里的标点不动。',
    en: 'Chinese text takes full-width commas, semicolons, colons, exclamation and question marks and round brackets. One finding a page lists every place and one fix converts them all. Digit grouping, times, ratios, decimals, URLs and English sentences keep theirs.',
  },
  source: 'GB/T 15834-2011 5.1',
  examples: [
    {
      bad: '今年以来,全市共有围挡44处(不含管网施工围挡),如今都已拆除!\n',
      good: '今年以来，全市共有围挡44处（不含管网施工围挡），如今都已拆除！\n',
      findings: 1,
    },
    { bad: '图为:施工现场。\n', good: '图为：施工现场。\n' },
    {
      bad: '世界贸易组织(WTO)表示,这一比例为98.9%,创历史新高。\n',
      good: '世界贸易组织（WTO）表示，这一比例为98.9%，创历史新高。\n',
    },
    { ok: '共1,000元，约98.9%。\n', why: '千分位逗号 / digit grouping keeps its comma' },
    { ok: '列车12:30发车，比分为3:2。\n', why: '时刻与比分 / a time and a score' },
    { ok: '详见 https://example.com/a?b=1;c=2 一文。\n', why: '网址 / a URL' },
    {
      ok: '函数f(x)在区间[0,1)上连续，溶液中有Ca(OH)2和1,1,1-三氯乙烷，组合叫(G)I-DLE。\n',
      why: '公式、化学式和名称 / formulas and names',
    },
    { ok: '他说：“Hello, world! How are you?”\n', why: '英文句子 / an English sentence' },
  ],
  *check(page) {
    for (const edits of groups(page)) {
      const related: { span: Span; message: Message }[] = [];
      for (let at = 1; at < edits.length; at++) related.push({ span: firstOf(edits[at]!), message: PLACE });
      const count = edits.length;
      yield {
        span: firstOf(edits[0]!),
        message: message(TEXT, { count }),
        related,
        fix: fixOf(message(TITLE, { count }), edits),
      };
    }
  },
};

/**
 * The marks of the page. What a directive silences is a group and a finding of its own, so that it takes no mark elsewhere
 * along.
 */
function groups(page: Page): Iterable<Edit[]> {
  const directives = directivesOf(page);
  const silence = directives.length > 0 ? new Silence(directives) : undefined;
  const found = new Map<Directive | undefined, Edit[]>();
  let group: Edit[] | undefined;
  for (let at = 0; at < page.sections.length; at++) {
    const offset = page.starts[at]!;
    for (const { span, newText } of editsOf(page.sections[at]!)) {
      const edit = { span: shift(span, offset), newText };
      const by = silence?.by(halfwidthPunctuation.id, edit.span.start);
      if (silence || !group) group = found.get(by);
      if (group) group.push(edit);
      else {
        group = [edit];
        found.set(by, group);
      }
    }
  }
  return found.values();
}

/** The mark alone, without the blank behind it that goes with it. */
function firstOf({ span: { start } }: Edit): Span {
  return { start, end: start + 1 };
}

/** The marks of a section, relative to it. Sections are immutable, so a keystroke reads only the one it touched. */
function editsOf(section: Section): readonly Edit[] {
  const known = KNOWN.get(section);
  if (known) return known;
  const edits: Edit[] = [];
  section.blocks.forEach((block, at) => {
    if (UNTOUCHED.has(block.kind)) return;
    for (const edit of chineseMarks(block.text, section.starts[at]!)) edits.push(edit);
  });
  KNOWN.set(section, edits);
  return edits;
}

/** A pure cache: the value follows from the key alone. */
const KNOWN = new WeakMap<Section, readonly Edit[]>();

const UNTOUCHED: ReadonlySet<BlockKind> = new Set(['front-matter', 'image', 'table', 'directive']);

const TEXT = {
  zh: '中文里用了半角标点，全篇共{count}处',
  en: 'Half-width punctuation in Chinese text, {count} in all',
};
const PLACE = message({ zh: '半角标点', en: 'Half-width mark' });
const TITLE = { zh: '全部改为全角标点（{count}处）', en: 'Convert all {count} to full width' };

import type { Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { type Span, shift } from '../text/span.ts';
import type { Finding, Rule } from './rule.ts';

/** 空行: blank lines at the head of the file, lines of blanks only, a heading stuck to the text, no final line end. */
export const blankLines: Rule = {
  id: 'blank-lines',
  group: 'structure',
  scope: 'page',
  severity: 'hint',
  errors: 0,
  name: { zh: '空行不规范', en: 'Untidy blank lines' },
  docs: {
    zh: '文件开头的空行、只有空格的行（包括不换行空格和全角空格）、标题前缺空行、文末缺换行。图片留下的三行空白有用处，不动。同一种超过五十处的，合为一条。',
    en: 'Blank lines at the head of the file, lines that hold only blanks (also no-break and ideographic ones), no blank line before a heading, no line end at the end. The blank lines that a picture left behind are kept. More than fifty places of one kind are one finding.',
  },
  examples: [
    { bad: '\n\n# 港口\n\n新航线每周三班。\n', good: '# 港口\n\n新航线每周三班。\n' },
    { bad: '# 港口\n \n新航线每周三班。\n', good: '# 港口\n\n新航线每周三班。\n' },
    {
      bad: '新航线每周三班。\n# 港口\n\n全程缩短六天。\n',
      good: '新航线每周三班。\n\n# 港口\n\n全程缩短六天。\n',
    },
    { bad: '# 港口\n\n新航线每周三班。', good: '# 港口\n\n新航线每周三班。\n' },
    {
      ok: '# 港口\n\n新航线每周三班。\n\n\n\n新航线的首班船。\n',
      why: '图片处的空白保留 / a picture stood here',
    },
  ],
  *check(page) {
    const { text } = page;
    if (text === '') return;
    const eol = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
    const lead = leadingBlanks(text);
    if (lead.start < lead.end) yield tidy(lead, message(LEADING), '');
    for (const stuck of [true, false]) {
      const spans = spansOf(page, stuck).filter((span) => span.start >= lead.end);
      const newText = stuck ? eol : '';
      const said = stuck ? STUCK : BLANKS;
      if (spans.length <= most) for (const span of spans) yield tidy(span, message(said), newText);
      else
        yield habit(
          spans,
          message(stuck ? STUCK_EVERYWHERE : BLANKS_EVERYWHERE, { count: spans.length }),
          newText,
        );
    }
    if (!/[\r\n]$/.test(text) && text.trim() !== '') {
      yield tidy({ start: text.length, end: text.length }, message(UNENDED), eol);
    }
  },
};

/** The blank lines before the first line that holds anything; empty on a page that holds nothing. */
function leadingBlanks(text: string): Span {
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const first = text.search(/\S/);
  const end = Math.max(text.lastIndexOf('\n', first), text.lastIndexOf('\r', first)) + 1;
  return first < 0 || end < start ? { start, end: start } : { start, end };
}

/** Where a heading sticks to the line before it, or where lines of blanks stand; page offsets. */
function spansOf(page: Page, stuck: boolean): Span[] {
  const spans: Span[] = [];
  for (const [at, section] of page.sections.entries()) {
    for (const gap of gapsOf(section)) {
      if (gap.stuck === stuck && !(gap.atEnd && at + 1 === page.sections.length))
        spans.push(shift(gap, page.starts[at]!));
    }
  }
  return spans;
}

/** More of a kind are a habit of whatever made the file: one finding, with the first of its places. */
const most = 50;

function habit(spans: readonly Span[], said: Finding['message'], newText: string): Finding {
  return {
    span: spans[0]!,
    message: said,
    related: spans.slice(1, most).map((span) => ({ span, message: message(ALSO) })),
    fix: { title: message(TITLE), edits: spans.map((span) => ({ span, newText })), safe: true },
  };
}

interface Gap {
  readonly start: number;
  readonly end: number;
  /** A heading without a blank line before it; else a line of blanks only. */
  readonly stuck: boolean;
  /** At the end of the section: it counts only when another section follows. */
  readonly atEnd?: boolean;
}

/** A pure cache: sections are immutable. */
const known = new WeakMap<Section, readonly Gap[]>();

function gapsOf(section: Section): readonly Gap[] {
  const found = known.get(section);
  if (found) return found;
  const gaps: Gap[] = [];
  let at = 0;
  const { text } = section;
  section.blocks.forEach((block, index) => {
    const start = section.starts[index]!;
    blankRuns(text, at, start, gaps);
    const heading = block.text.charCodeAt(0) === 35;
    if (heading && index > 0 && hasOneLineEnd(text, at, start)) gaps.push({ start, end: start, stuck: true });
    at = start + block.text.length;
  });
  blankRuns(text, at, text.length, gaps);
  const next = hasOneLineEnd(text, at, text.length);
  // The next section opens with a heading; one line end alone does not set it off.
  if (next && section.blocks.length > 0 && at < text.length)
    gaps.push({ start: text.length, end: text.length, stuck: true, atEnd: true });
  known.set(section, gaps);
  return gaps;
}

function blankRuns(text: string, from: number, to: number, out: Gap[]): void {
  // Most gaps are line ends and nothing else.
  if (!hasBlank(text, from, to)) return;
  for (const match of matchesOf(text.slice(from, to), RUN_OF_BLANKS)) {
    out.push({ start: from + match.index, end: from + match.index + match[0].length, stuck: false });
  }
}

const RUN_OF_BLANKS = /(?<=[\r\n])[^\S\r\n]+(?=[\r\n])/g;

function hasBlank(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 10 && unit !== 13) return true;
  }
  return false;
}

function hasOneLineEnd(text: string, from: number, to: number): boolean {
  let count = 0;
  for (let at = from; at < to && count < 2; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count === 1;
}

function tidy(span: { start: number; end: number }, said: Finding['message'], newText: string): Finding {
  return { span, message: said, fix: { title: message(TITLE), edits: [{ span, newText }], safe: true } };
}

const LEADING = { zh: '文件开头有空行', en: 'Blank lines at the head of the file' };
const BLANKS = { zh: '此行只有空格', en: 'This line holds only blanks' };
const STUCK = { zh: '标题前缺空行', en: 'No blank line before the heading' };
const BLANKS_EVERYWHERE = { zh: '有{count}行只有空格', en: 'Lines that hold only blanks: {count}' };
const STUCK_EVERYWHERE = {
  zh: '有{count}处标题前缺空行',
  en: 'Headings without a blank line before them: {count}',
};
const ALSO = { zh: '此处也是', en: 'Here, too' };
const UNENDED = { zh: '文末缺换行', en: 'No line end at the end of the file' };
const TITLE = { zh: '整理空行', en: 'Tidy the blank lines' };

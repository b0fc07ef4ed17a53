import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 缺尾: a paragraph stops in mid-sentence, and no piece of the page goes on from it. */
export const truncatedParagraph: Rule = {
  id: 'truncated-paragraph',
  group: 'structure',
  scope: 'section',
  severity: 'error',
  // More than five characters are missing: RULES of the trade count four errors.
  errors: 4,
  name: { zh: '段落缺尾', en: 'Truncated paragraph' },
  docs: {
    zh: '一段话没有收句就到了标题、栏目或文末，下文在版面上找不到。只能标出缺口，不能代写：修复只在断处加〔缺〕，请对照原报补齐。',
    en: 'A paragraph stops in mid-sentence before a headline, a label or the end, and nothing on the page continues it. The fix only marks the gap with 〔缺〕; supply the words from the printed page.',
  },
  examples: [
    {
      bad: '# 城市\n\n锦绣大街两侧新栽了三千株银杏，市民出门就能看见不断变化的\n\n# 乡村\n\n新修的路通到了家门口。',
    },
    {
      ok: '# 城市\n\n锦绣大街两侧新栽了三千株银杏，市民出门就能看见不断变化的\n\n（下转第二版）',
      why: '转版，不是缺尾 / it goes on on another page',
    },
  ],
  *check(section) {
    for (const paragraph of section.paragraphs) {
      if (paragraph.ending !== 'cut') continue;
      const last = paragraph.pieces[paragraph.pieces.length - 1]!;
      const place = section.place(last);
      yield {
        span: { start: Math.max(place.start, place.end - 6), end: place.end },
        message: message(TEXT, {
          words: last.block.text.slice(Math.max(last.start, last.end - 8), last.end),
        }),
        fix: {
          title: message(TITLE),
          edits: [{ span: { start: place.end, end: place.end }, newText: '〔缺〕' }],
          safe: false,
        },
      };
    }
  },
};

const TEXT = {
  zh: '段落缺尾：“…{words}”之后没有下文，请对照原报补齐',
  en: 'The paragraph stops at “…{words}” and goes on nowhere on this page; check the printed page',
};
const TITLE = { zh: '在缺口处标〔缺〕', en: 'Mark the gap with 〔缺〕' };

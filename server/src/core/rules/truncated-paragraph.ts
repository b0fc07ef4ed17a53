import { message } from '../text/message.ts';
import type { Finding, Rule } from './rule.ts';
import { cutParagraphs, likeliestTail } from './strays.ts';

/** 缺尾: a paragraph stops in mid-sentence, and no piece of the page goes on from it. */
export const truncatedParagraph: Rule = {
  id: 'truncated-paragraph',
  group: 'structure',
  scope: 'page',
  severity: 'error',
  // A lost tail is more than five missing characters, which the trade counts as four errors.
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
  *check(page) {
    for (const cut of cutParagraphs(page)) {
      const tail = likeliestTail(cut, page);
      const { end } = cut.span;
      const finding: Finding = {
        span: cut.span,
        message: message(tail ? TEXT_WITH_TAIL : TEXT, { words: cut.paragraph.text.trimEnd().slice(-8) }),
        fix: {
          title: message(TITLE),
          edits: [{ span: { start: end, end }, newText: '〔缺〕' }],
          safe: false,
        },
      };
      yield tail ? { ...finding, related: [{ span: tail.span, message: message(TAIL) }] } : finding;
    }
  },
};

const TEXT = {
  zh: '段落缺尾：“…{words}”之后没有下文，请对照原报补齐',
  en: 'The paragraph stops at “…{words}” and goes on nowhere on this page; check the printed page',
};
const TEXT_WITH_TAIL = {
  zh: '段落缺尾：“…{words}”之后没有下文；版面另一处可能接得上，请核对栏序',
  en: 'The paragraph stops at “…{words}”; a piece elsewhere on the page may be its continuation',
};
const TAIL = { zh: '可能是下文', en: 'This may be its continuation' };
const TITLE = { zh: '在缺口处标〔缺〕', en: 'Mark the gap with 〔缺〕' };

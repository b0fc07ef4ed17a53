import { message } from '../text/message.ts';
import { breaksOf, headTail, joinEdits, tailHead } from './joints.ts';
import type { Rule } from './rule.ts';

/** 图文插断: captions, credits or furniture stand in the middle of a sentence. */
export const interruptedParagraph: Rule = {
  id: 'interrupted-paragraph',
  group: 'structure',
  scope: 'section',
  severity: 'warning',
  errors: 0,
  name: { zh: '段落被图片说明等插断', en: 'Interrupted paragraph' },
  docs: {
    zh: '一段话中间插进了图片说明、图片署名、版面信息等内容。修复办法是把两截正文接成一段，插进来的内容按原来的次序移到段后。',
    en: 'Captions, credits or page furniture stand in the middle of a paragraph. The fix joins the pieces and moves what stood between them behind the paragraph, in its order.',
  },
  examples: [
    {
      bad: '# 海关\n\n整体通关时间包括货物的抵港、装卸、申报、查验、放行等多\n\n\n\n工作人员核对货物信息。\n\n李 明 摄\n\n个环节的耗时。',
      good: '# 海关\n\n整体通关时间包括货物的抵港、装卸、申报、查验、放行等多个环节的耗时。\n\n\n\n工作人员核对货物信息。\n\n李 明 摄',
    },
    {
      ok: '# 海关\n\n整体通关时间又缩短了一个小时。\n\n\n\n工作人员核对货物信息。\n\n李 明 摄\n\n企业对此深有感触。',
      why: '图片说明在两段之间 / the caption stands between two whole paragraphs',
    },
  ],
  *check(section) {
    for (const found of breaksOf(section, 'interrupted')) {
      yield {
        span: headTail(found),
        message: message(TEXT, {
          head: found.headWords,
          tail: found.tailWords,
          count: found.joint.between.length,
        }),
        related: [
          { span: tailHead(found), message: message(TAIL) },
          ...found.joint.between.map((block) => ({
            span: section.place({ block, start: 0, end: block.text.length }),
            message: message(BETWEEN),
          })),
        ],
        fix: { title: message(TITLE), edits: joinEdits(section, found), safe: true },
      };
    }
  },
};

const TEXT = {
  zh: '段落被插断：“…{head}”应与下文“{tail}…”相接，中间夹着{count}处图片说明、署名等',
  en: 'The paragraph is interrupted: “…{head}” goes on with “{tail}…” behind {count} captions, credits or the like',
};
const TAIL = { zh: '下截由此开始', en: 'It goes on here' };
const BETWEEN = {
  zh: '插在段落中间，修复后移到段后',
  en: 'Stands inside the paragraph; the fix moves it behind',
};
const TITLE = {
  zh: '接上正文，把图片说明移到段后',
  en: 'Join the paragraph and move what interrupts it behind',
};

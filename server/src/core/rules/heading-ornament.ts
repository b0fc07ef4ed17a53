import { titleStart } from '../page/headings.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 标题饰符: ■ ● ◆ and the like, which print sets before a label. */
export const headingOrnament: Rule = {
  id: 'heading-ornament',
  group: 'structure',
  scope: 'block',
  kinds: ['headline', 'label', 'subhead'],
  severity: 'info',
  errors: 0,
  name: { zh: '标题里的饰符', en: 'Ornament in a heading' },
  docs: {
    zh: '■ ● ◆ 一类符号是版面上的装饰，不属于标题文字。',
    en: 'Marks such as ■ ● ◆ decorate the printed page and are no part of the heading.',
  },
  examples: [
    { bad: '## ■ 乡村振兴\n\n# 新路\n\n路通到了家门口。', good: '## 乡村振兴\n\n# 新路\n\n路通到了家门口。' },
    { ok: '# 新路\n\n● 路通到了家门口。', why: '不在标题里 / not in a heading' },
  ],
  *check(block) {
    const from = titleStart(block.text);
    for (const match of matchesOf(block.text.slice(from), ORNAMENT)) {
      const span = { start: from + match.index, end: from + match.index + match[0].length };
      yield {
        span,
        message: message(TEXT, { mark: match[0].trim() }),
        fix: { title: message(TITLE), edits: [{ span, newText: '' }], safe: true },
      };
    }
  },
};

const ORNAMENT = /[■□●○◆◇★☆▲△▼▽▶►◀◎※♦▌▍][\s\u3000]*|[\s\u3000]*[■□●◆◇★☆▲△▼▽▶►◀◎※♦]$/g;

const TEXT = { zh: '标题里有饰符“{mark}”', en: 'The heading holds the ornament “{mark}”' };
const TITLE = { zh: '删去饰符', en: 'Remove the ornament' };

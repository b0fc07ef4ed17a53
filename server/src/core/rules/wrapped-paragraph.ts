import type { Joint } from '../page/paragraph.ts';
import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 硬回车: every printed line of a paragraph is a line of its own. One finding a paragraph. */
export const wrappedParagraph: Rule = {
  id: 'wrapped-paragraph',
  group: 'structure',
  scope: 'section',
  severity: 'info',
  errors: 0,
  name: { zh: '段内硬回车', en: 'Hard-wrapped paragraph' },
  docs: {
    zh: '一段话按报纸的栏宽逐行折断，每行末尾都有回车。修复把整段接成一行；中文直接相连，英文单词之间留空格。',
    en: 'A paragraph keeps the line ends of the printed column. The fix makes it one line; a space stays between Latin words.',
  },
  examples: [
    {
      bad: '# 天气\n\n受冷空气影响，全市气温明显下降，最低\n气温降到零下十二摄氏度，部分路段结冰，\n请市民出行注意安全。',
      good: '# 天气\n\n受冷空气影响，全市气温明显下降，最低气温降到零下十二摄氏度，部分路段结冰，请市民出行注意安全。',
    },
    { ok: '# 诗\n\n床前明月光，\n疑是地上霜。', why: '诗行不是硬回车 / verse ends its lines on purpose' },
  ],
  *check(section) {
    for (const paragraph of section.paragraphs) {
      if (paragraph.role === 'verse') continue;
      const wrapped: { joint: Joint; at: number }[] = [];
      paragraph.joints.forEach((joint, at) => {
        if (joint.kind === 'wrapped') wrapped.push({ joint, at });
      });
      if (wrapped.length === 0) continue;
      const first = section.place(paragraph.pieces[wrapped[0]!.at]!);
      yield {
        span: { start: Math.max(first.start, first.end - 6), end: first.end },
        message: message(TEXT, { count: wrapped.length + 1 }),
        fix: {
          title: message(TITLE),
          edits: wrapped.map(({ joint, at }) => ({
            span: {
              start: section.place(paragraph.pieces[at]!).end - joint.dropped,
              end: section.place(paragraph.pieces[at + 1]!).start,
            },
            newText: joint.glue,
          })),
          safe: true,
        },
      };
    }
  },
};

const TEXT = { zh: '本段按栏宽折成了 {count} 行', en: 'This paragraph is wrapped into {count} lines' };
const TITLE = { zh: '接成一行', en: 'Unwrap the paragraph' };

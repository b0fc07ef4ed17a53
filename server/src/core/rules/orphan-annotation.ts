import { message } from '../text/message.ts';
import { calling, shownQuote } from './annotation-words.ts';
import type { Rule } from './rule.ts';

/** Shown where the words were, since a finding has to stand somewhere; a person says where it belongs. */
export const orphanAnnotation: Rule = {
  id: 'orphan-annotation',
  group: 'annotations',
  scope: 'annotation',
  severity: 'info',
  errors: 0,
  name: { zh: '失位的标注', en: 'Orphan annotation' },
  docs: {
    zh: '标注的原文找不到了，或者有几处都像，清样不猜。提示落在原文最后所在的地方，可能的去处列为相关位置；用“逐条处理原文已找不到的标注”归位或删除。',
    en: 'The words of an annotation are gone, or stand in several places alike, and Galley does not guess. The finding stands where they were last; places they may have gone to are listed with it. Review orphans to put each in its place or delete it.',
  },
  examples: [
    {
      bad: '全市今春植树近四万株，超过往年。',
      notes: [
        {
          quote: '四十八公里',
          kind: 'number',
          was: '全市今春植树近四万株，超过往年。\n\n新修公路四十八公里，连通六个乡镇。\n',
        },
      ],
      findings: 1,
    },
    {
      ok: '今年全市春季植树三万多株，超过往年。',
      notes: [{ quote: '三万多株', kind: 'number', was: '全市今春植树三万多株，超过往年。' }],
      why: '改了上下文，仍找得到 / the words around it changed, and it is found',
    },
  ],
  *check({ annotation, lost }) {
    if (!lost) return;
    const { zh, en } = calling(annotation);
    const count = lost.candidates.length;
    const text =
      count > 0
        ? {
            zh: `${zh}失位，可能的去处有{count}处`,
            en: `${en} has lost its place; places it may belong to: {count}`,
          }
        : { zh: `${zh}失位，正文中找不到`, en: `${en} has lost its place; nothing in the text is like it` };
    yield {
      span: lost.last,
      message: message(text, { quote: shownQuote(annotation), count }),
      ...(count > 0 && {
        related: lost.candidates.map((span) => ({ span, message: message(MAYBE) })),
      }),
    };
  },
};

const MAYBE = { zh: '可能在这里', en: 'It may belong here' };

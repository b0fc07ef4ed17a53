import { message } from '../text/message.ts';
import { once } from '../text/once.ts';
import { confusables } from '../words/confusables.ts';
import { PhraseIndex } from '../words/phrases.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';

/** 错别字: idioms and terms misspelt by sound or shape, from a closed list. */
export const confusableWord: ParagraphRule = {
  id: 'confusable-word',
  group: 'characters',
  scope: 'paragraph',
  // No false finding in two million characters, but too few true ones to prove the precision that on by default asks for.
  severity: 'off',
  errors: 1,
  name: { zh: '常见错别字', en: 'Misspelt word' },
  docs: {
    zh: '按表查成语和常用词里音近、形近的错字：再接再励（厉）、部暑（署）、迫不急待（及）。表是封闭的，只收不会另有所解的写法，所以查得少而准；一般的错别字仍要人校。默认关闭。',
    en: 'Idioms and terms misspelt by sound or shape, from a closed list of forms that can be nothing else: few are found, hardly any wrongly. Other misspellings remain the proofreader’s work. Off by default.',
  },
  source:
    '《现代汉语词典》；在约200万字清白文字上零误报，而正例太少，不足以证明准确率 / no false finding in about two million clean characters, and too few true ones to prove precision',
  examples: [
    { bad: '全市迅速部暑，再接再励。', good: '全市迅速部署，再接再厉。' },
    { bad: '场面震憾，观众迫不急待。', good: '场面震撼，观众迫不及待。' },
    { ok: '按排名先后发布署名文章。', why: '“按/排名”“发布/署名” / two words meeting' },
    { ok: '既使企业受益，又使群众满意。', why: '“既……又……” / both … and' },
  ],
  *check({ text }) {
    for (const { span, phrase, value } of index().find(text)) {
      yield replacement(span, message(TEXT, { wrong: phrase, right: value }), value, { safe: false });
    }
  },
};

const index = once(() => new PhraseIndex(confusables()));

const TEXT = { zh: '“{wrong}”应为“{right}”', en: '“{wrong}” is misspelt for “{right}”' };

import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** A directive that silences nothing hides the next fault in its place. */
export const unusedDirective: Rule = {
  id: 'unused-directive',
  group: 'structure',
  scope: 'directive',
  severity: 'info',
  errors: 0,
  name: { zh: '多余的屏蔽指令', en: 'Unused directive' },
  docs: {
    zh: '屏蔽指令没有屏蔽到任何提示，多半是差错已经改好，或者规则名写错了。留着它，以后同一处再出差错就看不见了。',
    en: 'The directive silences no finding: the fault was mended, or the rule is misspelt. Left behind, it would hide the next fault in this place.',
  },
  examples: [
    { bad: '<!-- galley:ignore broken-paragraph -->\n\n新航线每周三班。', good: '新航线每周三班。' },
    {
      ok: '<!-- galley:ignore truncated-paragraph -->\n\n新栽银杏三千株，市民出门就能看见不断变化的',
      why: '确有一处被屏蔽 / it silences a finding',
    },
  ],
  *check(directive, silenced) {
    if (directive.kind === 'end' || silenced > 0) return;
    yield {
      span: directive.span,
      message: message(TEXT, { rules: directive.rules.join('、') || '*' }),
      fix: { title: message(TITLE), edits: [{ span: directive.cut, newText: '' }], safe: false },
    };
  },
};

const TEXT = { zh: '这条屏蔽指令（{rules}）没有用处', en: 'This directive ({rules}) silences nothing' };
const TITLE = { zh: '删去指令', en: 'Remove the directive' };

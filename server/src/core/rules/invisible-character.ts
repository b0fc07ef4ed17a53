import { isHan } from '../text/characters.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { Finding, ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 不可见字符: what nobody sees on the screen and every search trips over. */
export const invisibleCharacter: ParagraphRule = {
  id: 'invisible-character',
  group: 'characters',
  scope: 'paragraph',
  needs: Trait.odd,
  severity: 'warning',
  errors: 0,
  name: { zh: '不可见字符', en: 'Invisible character' },
  docs: {
    zh: '零宽字符、软连字符、控制字符、排版方向符混在文中，看不见，却会让检索、计数和排版出错，修复删去。不换行空格改成普通空格。替换符（�）和私用区字符说明原字已丢，只标出，需对照原报补上，按缺一字计差错。',
    en: 'Zero-width characters, soft hyphens, controls and direction marks cannot be seen but break search and layout; the fix deletes them, and turns a no-break space into a plain one. A replacement character (�) or a private one means that a character was lost: it is only marked, and counts as one error.',
  },
  source: 'Unicode Standard, 23.1–23.5',
  examples: [
    { bad: '全市\u200b共有\u00ad围挡44处。', good: '全市共有围挡44处。' },
    { bad: '共有\u00a0IBM设备三台。', good: '共有 IBM设备三台。' },
    { bad: '局长祖凤\ufffd介绍。' },
    { bad: '记者\ue123报道。' },
    { ok: '一家三口👨\u200d👩\u200d👧合影。', why: '表情符号的连接符 / a joiner inside an emoji' },
    { ok: '高　扬 本报记者。', why: '全角空格是排版所用 / the ideographic space is set on purpose' },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, RUN))
      yield* findingAt(paragraph.text, match.index, match[0]);
  },
};

function* findingAt(text: string, start: number, run: string): Generator<Finding> {
  const span = { start, end: start + run.length };
  const code = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
  if (/^[\ufffd\ue000-\uf8ff]/.test(run)) {
    yield { span, message: message(LOST, { code }), errors: run.length };
    return;
  }
  // Joiners shape emoji and the scripts of Arabia and India; only next to Chinese are they rubbish.
  if (
    /^[\u200c\u200d]+$/.test(run) &&
    !isHan(text.charCodeAt(start - 1)) &&
    !isHan(text.charCodeAt(span.end))
  )
    return;
  yield replacement(span, message(TEXT, { code }), /^\u00a0/.test(run) ? ' ' : '');
}

/** Runs of one sort each, so that one finding has one remedy. */
const RUN =
  /\u00a0+|[\ufffd\ue000-\uf8ff]+|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]+/g;

const TEXT = { zh: '不可见字符（{code}）', en: 'Invisible character ({code})' };
const LOST = {
  zh: '此处缺字（{code}），请对照原报补上',
  en: 'A character was lost here ({code}); restore it from the printed page',
};

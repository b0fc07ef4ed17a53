import { titleStart } from '../page/headings.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import type { Rule } from './rule.ts';

/** 栏目拼音: the pinyin under a label that OCR read as part of it (脚步 JIAOBU). */
export const headingPinyin: Rule = {
  id: 'heading-pinyin',
  group: 'structure',
  scope: 'block',
  kinds: ['headline', 'label', 'subhead'],
  severity: 'warning',
  // Set on the printed page as decoration: the recogniser kept it, nobody misspelt it.
  errors: 0,
  name: { zh: '标题里残留拼音', en: 'Leftover pinyin in a heading' },
  docs: {
    zh: '栏头常在汉字旁配大写拼音，识别后混进了栏目名。只有全部大写、能拆成合法音节、音节数不多于汉字数的才算，GDP、WTO 一类缩写不算。栏目的拼音期期都有，只作提示。',
    en: 'Labels are often set with capital pinyin beside the characters, and OCR keeps both. Only capitals that split into valid syllables, no more of them than characters, count; abbreviations such as GDP do not. In a label, which is printed with its pinyin every time, it is information only.',
  },
  examples: [
    {
      bad: '## 城市脚步 JIAOBU\n\n# 新路\n\n路通到了家门口。',
      good: '## 城市脚步\n\n# 新路\n\n路通到了家门口。',
    },
    { ok: '# 全市GDP增长6.2%\n\n增速高于全省。', why: '缩写不是拼音 / an abbreviation' },
    { ok: '# 5G WIFI 进村\n\n信号通到了家门口。', why: 'WIFI 拆不成音节 / no pinyin syllables' },
  ],
  *check(block) {
    if (!CAPITALS.test(block.text)) return;
    const from = titleStart(block.text);
    const title = block.text.slice(from);
    const han = title.match(/[\u3400-\u9fff]/g)?.length ?? 0;
    if (han < 2) return;
    for (const match of matchesOf(title, PINYIN)) {
      const count = syllables(match[1]!.replace(/\s+/g, ''));
      if (count < 2 || count > han) continue;
      const span = { start: from + match.index, end: from + match.index + match[0].length };
      yield {
        span,
        message: message(TEXT, { pinyin: match[1]! }),
        // A label is printed with its pinyin, issue after issue: worth tidying, no fault of the page.
        ...(block.kind === 'label' && { severity: 'info' as const }),
        fix: { title: message(TITLE), edits: [{ span, newText: '' }], safe: true },
      };
    }
  },
};

const CAPITALS = /[A-ZÜ]{4}/;
const PINYIN = /[\s\u3000]*(?<![A-Za-z0-9])([A-ZÜ]{4,}(?:[\s]+[A-ZÜ]{2,})*)(?![A-Za-z0-9])/g;

/** How many pinyin syllables the capitals split into, the fewest that do; 0 when they do not. */
function syllables(letters: string): number {
  const fewest: number[] = [0];
  for (let end = 1; end <= letters.length; end++) {
    let best = Number.POSITIVE_INFINITY;
    for (let start = Math.max(0, end - 6); start < end; start++) {
      if (SYLLABLE.test(letters.slice(start, end))) best = Math.min(best, (fewest[start] ?? best) + 1);
    }
    fewest.push(best);
  }
  const count = fewest[letters.length]!;
  return Number.isFinite(count) ? count : 0;
}

/** Initial and final of the standard syllable table (GB/T 16159, Hanyu Pinyin), as the letters allow them. */
const SYLLABLE =
  /^(?:[BPMF](?:A|O|AI|EI|AO|OU|AN|EN|ANG|ENG|U)|[BPM](?:I|IE|IAO|IAN|IN|ING)|MIU|[DT](?:A|E|AI|EI|AO|OU|AN|ANG|ENG|ONG|I|IE|IAO|IAN|ING|U|UO|UI|UAN|UN)|DIU|DEN|[NL](?:A|E|AI|EI|AO|OU|AN|EN|ANG|ENG|ONG|I|IE|IAO|IU|IAN|IN|IANG|ING|U|UO|UAN|UN|Ü|ÜE|V|VE|UE)|LIA|[GKH](?:A|E|AI|EI|AO|OU|AN|EN|ANG|ENG|ONG|U|UA|UO|UAI|UI|UAN|UN|UANG)|[JQX](?:I|IA|IE|IAO|IU|IAN|IN|IANG|ING|IONG|U|UE|UAN|UN)|(?:ZH|CH|SH)(?:A|E|I|AI|EI|AO|OU|AN|EN|ANG|ENG|ONG|U|UA|UO|UAI|UI|UAN|UN|UANG)|[ZCS](?:A|E|I|AI|EI|AO|OU|AN|EN|ANG|ENG|ONG|U|UO|UI|UAN|UN)|R(?:E|I|AO|OU|AN|EN|ANG|ENG|ONG|U|UO|UI|UAN|UN)|Y(?:A|O|E|AI|AO|OU|AN|ANG|ONG|I|IN|ING|U|UE|UAN|UN)|W(?:A|O|AI|EI|AN|EN|ANG|ENG|U)|A|O|E|AI|EI|AO|OU|AN|EN|ANG|ER)$/;

const TEXT = { zh: '标题里残留拼音“{pinyin}”', en: 'Leftover pinyin “{pinyin}” in the heading' };
const TITLE = { zh: '删去拼音', en: 'Remove the pinyin' };

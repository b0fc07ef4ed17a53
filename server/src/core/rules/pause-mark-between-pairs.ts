import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import type { ParagraphRule } from './rule.ts';
import { Trait } from './traits.ts';

/** 引号间的顿号: items in quotes or title marks stand side by side without 顿号. */
export const pauseMarkBetweenPairs: ParagraphRule = {
  id: 'pause-mark-between-pairs',
  group: 'punctuation',
  scope: 'paragraph',
  needs: Trait.enumeration | Trait.closer,
  severity: 'info',
  errors: 0.1,
  name: { zh: '引号、书名号间的顿号', en: 'Pause mark between quoted items' },
  docs: {
    zh: '标有引号或书名号的并列成分之间通常不用顿号。两者之间另有括注等成分时可用，不报。修复删去顿号。',
    en: 'Items in quotes or title marks that stand side by side take no 顿号 between them, unless something else, such as a bracketed note, comes in between. The fix deletes the mark.',
  },
  source: 'GB/T 15834-2011 4.5.3.5；在935万字新闻稿上每万字0.15处 / 0.15 per 10,000 characters of news',
  examples: [
    { bad: '推行“提前申报”、“两步申报”。', good: '推行“提前申报”“两步申报”。' },
    { bad: '他读过《红楼梦》、《西游记》。', good: '他读过《红楼梦》《西游记》。' },
    {
      ok: '他读过《红楼梦》（曹雪芹著）、《西游记》（吴承恩著）。',
      why: '书名号之间有括注 / a bracketed note in between',
    },
    { ok: '推行“提前申报”“两步申报”。', why: '没有顿号 / no mark' },
    { ok: '“老字号”、原字号和新字号。', why: '并列的一项没有引号 / one item bears no quotes' },
  ],
  *check(paragraph) {
    for (const match of matchesOf(paragraph.text, BETWEEN)) {
      const at = match.index + 1;
      yield replacement({ start: at, end: at + 1 }, message(TEXT), '');
    }
  },
};

const BETWEEN = /”、(?=“)|》、(?=《)/g;

const TEXT = { zh: '并列的引号或书名号之间不用顿号', en: 'No 顿号 between items in quotes or title marks' };

import { message } from '../text/message.ts';
import type { Finding, Rule } from './rule.ts';
import { headlessParagraphs, likeliestHead } from './strays.ts';

/** 无头段: a piece that cannot begin a paragraph, with no open piece before it. */
export const orphanFragment: Rule = {
  id: 'orphan-fragment',
  group: 'structure',
  scope: 'page',
  severity: 'warning',
  errors: 1,
  name: { zh: '段落缺头', en: 'Orphan fragment' },
  docs: {
    zh: '这一段开头不像一段话的开头（以标点、“的”“了”之类起头，或者只有“称”“表示”没有主语），而前面又没有断开的段落可接。可能是栏序读错，也可能是上文丢失。版面别处若有接得上的断句，会一并指出，但不自动搬动。',
    en: 'The paragraph begins as none can, and nothing open stands before it: columns were read in the wrong order, or its beginning is lost. The likeliest beginning elsewhere on the page is named, never moved.',
  },
  examples: [
    { bad: '# 港口\n\n新航线每周三班。\n\n的货物经海路发往欧洲，全程比过去缩短六天。' },
    {
      ok: '# 港口\n\n新航线每周三班。\n\n的确，货物经海路发往欧洲更快了。',
      why: '“的确”是词 / 的确 is a word',
    },
    {
      ok: '# 港口\n\n新航线每周三班。\n\n与去年相比，货物到欧洲早了六天。\n\n所有货主都得到了消息。\n\n等风来的日子过去了。\n\n和船员握手的那一刻，他笑了。',
      why: '这些开头都站得住 / good beginnings all of them',
    },
    {
      ok: '（上接第一版）\n\n的货物经海路发往欧洲，全程比过去缩短六天。',
      why: '上接的文字本来从半句开始 / continued from another page',
    },
  ],
  *check(page) {
    for (const orphan of headlessParagraphs(page)) {
      const head = likeliestHead(orphan, page);
      const finding: Finding = {
        span: orphan.span,
        message: message(head ? TEXT_WITH_HEAD : TEXT, { words: orphan.paragraph.text.slice(0, 8) }),
      };
      yield head ? { ...finding, related: [{ span: head.span, message: message(HEAD) }] } : finding;
    }
  },
};

const TEXT = {
  zh: '段落缺头：“{words}…”不能起头，前面也没有断开的段落',
  en: '“{words}…” cannot begin a paragraph, and nothing open stands before it',
};
const TEXT_WITH_HEAD = {
  zh: '段落缺头：“{words}…”可能接在版面另一处断句之后，请核对栏序',
  en: '“{words}…” cannot begin a paragraph; it may belong to a piece elsewhere on the page',
};
const HEAD = { zh: '可能接在这里', en: 'It may go on from here' };

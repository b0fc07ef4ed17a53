import type { HouseTerm, TermKind } from '../style/style.ts';
import { type Bilingual, message } from '../text/message.ts';
import type { PhraseHit } from '../words/phrases.ts';
import { replacement } from './fixes.ts';
import type { Finding, ParagraphRule, Severity } from './rule.ts';

/** 本报用语: what the glossary and the lists of the house say. Silent until a configuration gives some. */
export const houseTerm: ParagraphRule = {
  id: 'house-term',
  group: 'style',
  scope: 'paragraph',
  severity: 'warning',
  errors: 1,
  name: { zh: '本报用语', en: 'House term' },
  docs: {
    zh: '用了本报用词表里“不用”的写法，或禁用、慎用词表里的词。人名、机构名、地名、用语和词表都在 galley.config.json 里配置；给出规范写法的，修复即改用。没有配置时本条不报。',
    en: 'The text uses a form that the house glossary rules out, or a word of its lists. People, organisations, places, terms and lists are set in galley.config.json; where it gives the form to use, the fix writes it. Silent without a configuration.',
  },
  source: 'galley.config.json',
  // Run with the preset galley:print.
  examples: [
    {
      bad: '他是一位残废人，抓获的嫌犯已被移送。',
      good: '他是一位残疾人，抓获的犯罪嫌疑人已被移送。',
      findings: 2,
    },
    { bad: '房屋面积九十平方公尺。', good: '房屋面积九十平方米。' },
    { ok: '他是一位残疾人，犯罪嫌疑人已被移送。', why: '规范写法 / the forms to use' },
  ],
  *check({ text }, style) {
    if (!style.terms) return;
    for (const hit of style.terms.find(text, (one) => !isPartOfGoodForm(text, one))) {
      yield { ...findingOf(hit), ...severityOf(hit.value.severity) };
    }
  },
};

function findingOf({ span, phrase, value }: PhraseHit<HouseTerm>): Finding {
  const { kind, use, note = '' } = value;
  const remark = note === '' ? NOTHING : REMARK;
  const text: Bilingual =
    use === undefined
      ? { zh: WITHOUT[kind].zh + remark.zh, en: WITHOUT[kind].en + remark.en }
      : { zh: INSTEAD.zh + remark.zh, en: INSTEAD.en + remark.en };
  const said = message(text, { phrase, use: use ?? '', note });
  return use === undefined
    ? { span, message: said }
    : replacement(span, said, use, { safe: kind !== 'careful' });
}

function severityOf(severity: Severity | undefined): { severity?: Severity } {
  return severity === undefined ? {} : { severity };
}

/** 张继 is ruled out, 张继锋 is right: the short form inside the right one is no fault. */
function isPartOfGoodForm(text: string, { span, phrase, value: { use } }: PhraseHit<HouseTerm>): boolean {
  if (use === undefined || use.length <= phrase.length) return false;
  for (let offset = use.indexOf(phrase); offset >= 0; offset = use.indexOf(phrase, offset + 1)) {
    if (text.startsWith(use, span.start - offset)) return true;
  }
  return false;
}

const INSTEAD = { zh: '“{phrase}”不用，应为“{use}”', en: 'The house writes “{use}”, not “{phrase}”' };
const BANNED = { zh: '“{phrase}”在禁用之列', en: '“{phrase}” is not printed here' };
const CAREFUL = { zh: '“{phrase}”慎用', en: 'Think twice before printing “{phrase}”' };
const WITHOUT: Readonly<Record<TermKind, Bilingual>> = {
  person: BANNED,
  organisation: BANNED,
  place: BANNED,
  term: BANNED,
  banned: BANNED,
  careful: CAREFUL,
};
const REMARK = { zh: '（{note}）', en: ' ({note})' };
const NOTHING = { zh: '', en: '' };

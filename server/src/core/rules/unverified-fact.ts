import type { AnnotationStatus } from '../annotations/annotation.ts';
import { kindOf, statusOf } from '../annotations/read.ts';
import { type Bilingual, message } from '../text/message.ts';
import { calling, shownQuote } from './annotation-words.ts';
import type { Rule } from './rule.ts';

/** A source is what facts are checked against; everything else that is tagged can be right or wrong. */
export const unverifiedFact: Rule = {
  id: 'unverified-fact',
  group: 'annotations',
  scope: 'annotation',
  severity: 'info',
  errors: 0,
  name: { zh: '未核实的事实', en: 'Unverified fact' },
  docs: {
    zh: '标注了的人物、机构、地点、日期、数字、引语或说法，状态还不是“已核实”。判定有误而正文未改的，按警告报。只看标注，没有标注的版面不报。',
    en: 'A person, organisation, place, date, number, quote or claim is tagged, and its status is not “verified”. One that was found wrong and still stands is a warning. Only annotations are looked at: a page without any is silent.',
  },
  examples: [
    {
      bad: '全市今春植树三万多株。',
      notes: [{ quote: '三万多株', kind: 'number' }],
      findings: 1,
    },
    {
      bad: '市林业局局长张三说，明年再种五万株。',
      notes: [
        { quote: '张三', kind: 'person', status: 'verified', source: '市政府网站' },
        { quote: '五万株', kind: 'number', status: 'wrong' },
      ],
      findings: 1,
    },
    {
      ok: '全市今春植树三万多株。',
      notes: [{ quote: '三万多株', kind: 'number', status: 'verified', source: '市林业局' }],
      why: '已经核实 / it is verified',
    },
    {
      ok: '据市林业局统计，全市今春植树三万多株。',
      notes: [{ quote: '市林业局', kind: 'source' }],
      why: '信源是核实的依据，本身不必核实 / a source is what facts are checked against',
    },
    { ok: '全市今春植树三万多株。', why: '没有标注 / nothing is tagged' },
  ],
  *check({ annotation, span, lost }) {
    const kind = kindOf(annotation);
    const status = statusOf(annotation);
    if (!kind || kind === 'source' || status === 'verified') return;
    const place = span ?? lost?.last;
    if (!place) return;
    const { zh, en } = calling(annotation);
    yield {
      span: place,
      message: message(
        { zh: zh + STATES[status].zh, en: `${en} ${STATES[status].en}` },
        { quote: shownQuote(annotation) },
      ),
      ...(status === 'wrong' && { severity: 'warning' }),
    };
  },
};

const STATES: Readonly<Record<Exclude<AnnotationStatus, 'verified'>, Bilingual>> = {
  unchecked: { zh: '尚未核实', en: 'has not been checked' },
  checking: { zh: '还在核实', en: 'is still being checked' },
  wrong: { zh: '经核实有误', en: 'was found to be wrong' },
  disputed: { zh: '有争议', en: 'is disputed' },
  unverifiable: { zh: '无法核实', en: 'cannot be verified' },
};

import { kindOf, lacksSource, namesSource, statusOf } from '../annotations/read.ts';
import { message } from '../text/message.ts';
import { calling, shownQuote } from './annotation-words.ts';
import type { Rule } from './rule.ts';

/** A claim rests on who says so; and "verified" that names nothing cannot be verified again. */
export const unsourcedClaim: Rule = {
  id: 'unsourced-claim',
  group: 'annotations',
  scope: 'annotation',
  severity: 'info',
  errors: 0,
  name: { zh: '没有依据的说法', en: 'Unsourced claim' },
  docs: {
    zh: '标注为“说法”却没有写明依据；或者记为“已核实”，却没说是凭什么核实的。判定无法核实的说法不报：本来就没有依据可写。',
    en: 'A claim is tagged and names no source, or a fact is “verified” and does not say against what. A claim that cannot be verified is silent: there is no source to name.',
  },
  examples: [
    {
      bad: '这是全省最大的人工林。',
      notes: [{ quote: '全省最大的人工林', kind: 'claim' }],
      findings: 1,
    },
    {
      bad: '全市今春植树三万多株。',
      notes: [{ quote: '三万多株', kind: 'number', status: 'verified' }],
      findings: 1,
    },
    {
      ok: '这是全省最大的人工林。',
      notes: [{ quote: '全省最大的人工林', kind: 'claim', status: 'checking', source: '省林草局公报' }],
      why: '写明了依据 / it names a source',
    },
    {
      ok: '全市今春植树三万多株。',
      notes: [{ quote: '三万多株', kind: 'number' }],
      why: '数字还没有核，谈不上依据 / a figure that nobody checked yet',
    },
    {
      ok: '这片林子比谁的年纪都大。',
      notes: [{ quote: '比谁的年纪都大', kind: 'claim', status: 'unverifiable' }],
      why: '无法核实 / no source can settle it',
    },
  ],
  *check({ annotation, span, lost }) {
    const isBareClaim =
      kindOf(annotation) === 'claim' && !namesSource(annotation) && statusOf(annotation) !== 'unverifiable';
    const isBareVerdict = lacksSource(annotation);
    const place = span ?? lost?.last;
    if (!place || (!isBareClaim && !isBareVerdict)) return;
    const { zh, en } = calling(annotation);
    const text = isBareVerdict
      ? { zh: `${zh}记为已核实，没有写明依据`, en: `${en} is verified and names no source` }
      : { zh: `${zh}没有写明依据`, en: `${en} names no source` };
    yield { span: place, message: message(text, { quote: shownQuote(annotation) }) };
  },
};

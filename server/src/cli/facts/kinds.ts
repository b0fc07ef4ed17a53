import type { Bilingual, FactKind } from '../../core/index.ts';
import { UsageError } from '../usage-error.ts';

/** What the kinds of facts are called. */
export const factKindNames: Readonly<Record<FactKind, Bilingual>> = {
  number: { zh: '数字', en: 'number' },
  percentage: { zh: '百分比', en: 'percentage' },
  change: { zh: '增减', en: 'change' },
  share: { zh: '占比', en: 'share' },
  ordinal: { zh: '序数', en: 'ordinal' },
  date: { zh: '日期', en: 'date' },
  time: { zh: '时刻', en: 'time' },
  person: { zh: '人物', en: 'person' },
  organisation: { zh: '机构', en: 'organisation' },
  place: { zh: '地点', en: 'place' },
  quotation: { zh: '引语', en: 'quotation' },
  slogan: { zh: '概括语', en: 'slogan' },
  title: { zh: '篇名', en: 'title' },
};

/** The kinds asked for; undefined means all. @throws UsageError for one that does not exist. */
export function knownKinds(asked: readonly string[] | undefined): ReadonlySet<string> | undefined {
  if (!asked) return undefined;
  const unknown = asked.filter((kind) => !(kind in factKindNames));
  if (unknown.length === 0 && asked.length > 0) return new Set(asked);
  throw new UsageError(
    { zh: '没有这样的种类：{unknown}。现有：{known}', en: 'no such kind: {unknown}. There are: {known}' },
    { unknown: unknown.join(', '), known: Object.keys(factKindNames).join(', ') },
  );
}

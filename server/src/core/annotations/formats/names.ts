import type { Bilingual } from '../../text/message.ts';
import type { AnnotationKind, AnnotationStatus } from '../annotation.ts';

/** What kinds are called in print and in lists. */
export const kindNames: Readonly<Record<AnnotationKind, Bilingual>> = {
  person: { zh: '人物', en: 'Person' },
  organisation: { zh: '机构', en: 'Organisation' },
  place: { zh: '地点', en: 'Place' },
  date: { zh: '日期', en: 'Date' },
  number: { zh: '数字', en: 'Number' },
  quote: { zh: '引语', en: 'Quote' },
  claim: { zh: '说法', en: 'Claim' },
  source: { zh: '信源', en: 'Source' },
};

export const statusNames: Readonly<Record<AnnotationStatus, Bilingual>> = {
  unchecked: { zh: '未核', en: 'Unchecked' },
  checking: { zh: '在核', en: 'Checking' },
  verified: { zh: '已核实', en: 'Verified' },
  wrong: { zh: '有误', en: 'Wrong' },
  disputed: { zh: '有争议', en: 'Disputed' },
  unverifiable: { zh: '无法核实', en: 'Cannot be verified' },
};

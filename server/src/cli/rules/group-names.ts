import type { Bilingual, Rule } from '../../core/index.ts';

/** What the groups of rules are called. */
export const groupNames: Readonly<Record<Rule['group'], Bilingual>> = {
  structure: { zh: '版面结构', en: 'Structure of the page' },
  characters: { zh: '文字识别', en: 'Characters misread by OCR' },
  punctuation: { zh: '标点符号', en: 'Punctuation' },
  numbers: { zh: '数字、单位、日期', en: 'Numbers, units, dates' },
  facts: { zh: '前后事实', en: 'Facts across the page' },
  annotations: { zh: '核对标注', en: 'Annotations' },
  style: { zh: '本报体例', en: 'House style' },
};

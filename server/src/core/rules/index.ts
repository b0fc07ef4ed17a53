import { brokenParagraph } from './broken-paragraph.ts';
import { interruptedParagraph } from './interrupted-paragraph.ts';
import type { Rule } from './rule.ts';
import { truncatedParagraph } from './truncated-paragraph.ts';
import { wrappedParagraph } from './wrapped-paragraph.ts';

/** Every rule, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  brokenParagraph,
  interruptedParagraph,
  truncatedParagraph,
  wrappedParagraph,
];

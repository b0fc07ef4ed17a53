import { blankLines } from './blank-lines.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { compatibilityCharacter } from './compatibility-character.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingOrnament } from './heading-ornament.ts';
import { headingPinyin } from './heading-pinyin.ts';
import { interruptedParagraph } from './interrupted-paragraph.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelDepth } from './label-depth.ts';
import { lookalikeCharacter } from './lookalike-character.ts';
import { missingByline } from './missing-byline.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { repeatedCharacter } from './repeated-character.ts';
import type { Rule } from './rule.ts';
import { splitNumber } from './split-number.ts';
import { splitWord } from './split-word.ts';
import { strayLatin } from './stray-latin.ts';
import { truncatedParagraph } from './truncated-paragraph.ts';
import { unlabelledCaption } from './unlabelled-caption.ts';
import { unusedDirective } from './unused-directive.ts';
import { wrappedParagraph } from './wrapped-paragraph.ts';

/** Every rule, in the order of the catalogue. A new rule is one file and one line here. */
export const rules: readonly Rule[] = [
  brokenParagraph,
  interruptedParagraph,
  truncatedParagraph,
  wrappedParagraph,
  orphanFragment,
  labelDepth,
  unlabelledCaption,
  missingByline,
  blankLines,
  headingOrnament,
  headingPinyin,
  unusedDirective,
  strayLatin,
  repeatedCharacter,
  halfwidthPunctuation,
  lookalikeCharacter,
  compatibilityCharacter,
  invisibleCharacter,
  splitNumber,
  splitWord,
];

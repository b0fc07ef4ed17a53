import { ambiguousRange } from './ambiguous-range.ts';
import { approximateNumberMark } from './approximate-number-mark.ts';
import { blankLines } from './blank-lines.ts';
import { brokenParagraph } from './broken-paragraph.ts';
import { captionPeriod } from './caption-period.ts';
import { compatibilityCharacter } from './compatibility-character.ts';
import { confusableWord } from './confusable-word.ts';
import { dashForm } from './dash-form.ts';
import { decreaseByMultiple } from './decrease-by-multiple.ts';
import { doubledMark } from './doubled-mark.ts';
import { ellipsisForm } from './ellipsis-form.ts';
import { halfwidthPunctuation } from './halfwidth-punctuation.ts';
import { headingOrnament } from './heading-ornament.ts';
import { headingPinyin } from './heading-pinyin.ts';
import { headlineFigure } from './headline-figure.ts';
import { houseTerm } from './house-term.ts';
import { impossibleDate } from './impossible-date.ts';
import { interpunct } from './interpunct.ts';
import { interruptedParagraph } from './interrupted-paragraph.ts';
import { invisibleCharacter } from './invisible-character.ts';
import { labelDepth } from './label-depth.ts';
import { listedMoreThanTotal } from './listed-more-than-total.ts';
import { lookalikeCharacter } from './lookalike-character.ts';
import { markAtLineEdge } from './mark-at-line-edge.ts';
import { missingByline } from './missing-byline.ts';
import { mixedNumerals } from './mixed-numerals.ts';
import { nameVariant } from './name-variant.ts';
import { nestedQuote } from './nested-quote.ts';
import { nonlegalUnit } from './nonlegal-unit.ts';
import { orphanAnnotation } from './orphan-annotation.ts';
import { orphanFragment } from './orphan-fragment.ts';
import { partsAndTotal } from './parts-and-total.ts';
import { pauseMarkBetweenPairs } from './pause-mark-between-pairs.ts';
import { percentPoint } from './percent-point.ts';
import { relativeDate } from './relative-date.ts';
import { repeatedCharacter } from './repeated-character.ts';
import type { Rule } from './rule.ts';
import { splicedPhrase } from './spliced-phrase.ts';
import { splitNumber } from './split-number.ts';
import { splitWord } from './split-word.ts';
import { stackedApproximation } from './stacked-approximation.ts';
import { strayLatin } from './stray-latin.ts';
import { truncatedParagraph } from './truncated-paragraph.ts';
import { twoDigitYear } from './two-digit-year.ts';
import { unbalancedPair } from './unbalanced-pair.ts';
import { unitForm } from './unit-form.ts';
import { unlabelledCaption } from './unlabelled-caption.ts';
import { unsourcedClaim } from './unsourced-claim.ts';
import { unusedDirective } from './unused-directive.ts';
import { unverifiedFact } from './unverified-fact.ts';
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
  unbalancedPair,
  nestedQuote,
  markAtLineEdge,
  pauseMarkBetweenPairs,
  doubledMark,
  dashForm,
  ellipsisForm,
  captionPeriod,
  interpunct,
  approximateNumberMark,
  headlineFigure,
  listedMoreThanTotal,
  partsAndTotal,
  relativeDate,
  nameVariant,
  ambiguousRange,
  stackedApproximation,
  decreaseByMultiple,
  twoDigitYear,
  impossibleDate,
  mixedNumerals,
  unitForm,
  nonlegalUnit,
  percentPoint,
  unverifiedFact,
  orphanAnnotation,
  unsourcedClaim,
  houseTerm,
  splicedPhrase,
  confusableWord,
];

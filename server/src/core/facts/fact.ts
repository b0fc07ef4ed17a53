import type { Span } from '../text/span.ts';
import type { When } from './when.ts';

/**
 * A quantity with what the wording allows it to be. All three figures are in one unit.
 * `step` is the place of the last digit that carries information (129万 → 10,000; 98.9 → 0.1): a figure that was
 * rounded for print lies within half a step of `value`.
 */
export interface Amount {
  readonly value: number;
  /** The least that the wording allows; equal to `value` when exact. */
  readonly low: number;
  /** The most that the wording allows; `Infinity` for an open bound such as 以上. */
  readonly high: number;
  readonly step: number;
  readonly wording: Wording;
}

/** `more`: 余, 多, 超; `almost`: 近, 不足; `vague`: 几十, 上百, where no single value is printed. */
export type Wording = 'exact' | 'about' | 'more' | 'almost' | 'at-least' | 'at-most' | 'vague' | 'between';

export type Dimension =
  | 'count'
  | 'people'
  | 'money'
  | 'length'
  | 'area'
  | 'volume'
  | 'mass'
  | 'time'
  | 'age'
  | 'speed'
  | 'temperature'
  | 'energy'
  | 'power'
  | 'data'
  | 'multiple'
  | 'score'
  | 'other';

interface Common {
  /** Logical UTF-16 offsets in the paragraph's text. */
  readonly span: Span;
  readonly text: string;
}

/** A number with its unit or classifier: 129万平方米, 30余个, 2万余人. A stated range (5至10人) has both bounds. */
export interface NumberFact extends Common {
  readonly kind: 'number';
  /** In the normal unit: SI, yuan or the classifier. */
  readonly amount: Amount;
  /** Symbol of the normal unit (`m2`, `kg`, `s`, `CNY`) or the classifier as printed. */
  readonly unit: string;
  /** The unit as printed, without the magnitude: 平方米, 亩, 项. */
  readonly printedUnit: string;
  readonly dimension: Dimension;
}

/** 98.9%, 七成, 百分之六点二; or a difference of two percentages: 0.4个百分点. */
export interface PercentageFact extends Common {
  readonly kind: 'percentage';
  /** In per cent. */
  readonly amount: Amount;
  readonly point: boolean;
}

/** 较2017年压缩98.9%, 同比增长1.3倍, 翻番. */
export interface ChangeFact extends Common {
  readonly kind: 'change';
  readonly direction: 'up' | 'down';
  /** What is compared with; undefined when the text does not say. */
  readonly base: ChangeBase | undefined;
  /** `percent` of the base, `points`, `multiple` of the base, or an `amount` in `unit`. */
  readonly measure: 'percent' | 'points' | 'multiple' | 'amount';
  readonly amount: Amount;
  readonly unit: string;
  /** True when the measure is the level reached (增至3倍, 降至5%), false when it is the difference. */
  readonly reached: boolean;
  /** Where in the paragraph the figure itself stands. */
  readonly figure: Span;
}

export interface ChangeBase {
  readonly kind: 'year-on-year' | 'month-on-month' | 'date' | 'other';
  readonly text: string;
  readonly when?: When;
}

/** 占全县师生总人数的70%: the percentage is of `whole`. 三分之一 and 3:2 are ratios. */
export interface ShareFact extends Common {
  readonly kind: 'share';
  readonly form: 'share' | 'fraction' | 'ratio' | 'score';
  /** A share of 1, for instance 0.7; for a ratio or score first ÷ second. */
  readonly amount: Amount;
  /** The words for the whole: 全县师生总人数. */
  readonly whole?: string;
  /** Both sides of a ratio or score. */
  readonly sides?: readonly [number, number];
  /** Where the figure stands. */
  readonly figure: Span;
}

/** 第四轮, 第二版. */
export interface OrdinalFact extends Common {
  readonly kind: 'ordinal';
  readonly value: number;
  readonly unit: string;
}

/** A date or period; `when` is symbolic and becomes an interval against the publication date. */
export interface DateFact extends Common {
  readonly kind: 'date';
  readonly when: When;
}

/** 上午9时30分. Minutes since midnight. */
export interface TimeFact extends Common {
  readonly kind: 'time';
  readonly from: number;
  readonly to: number;
  readonly approximate: boolean;
}

export interface PersonFact extends Common {
  readonly kind: 'person';
  /** The name without the padding of print: 高扬 for `高 扬`. */
  readonly name: string;
  readonly role?: string;
  readonly affiliation?: string;
  /** Why it is held to be a person: a stable name such as `byline`, `role`, `speech`. */
  readonly evidence: string;
}

export interface OrganisationFact extends Common {
  readonly kind: 'organisation';
  readonly name: string;
}

export interface PlaceFact extends Common {
  readonly kind: 'place';
  readonly name: string;
  readonly type: 'division' | 'country' | 'water' | 'land' | 'site';
}

export interface QuotationFact extends Common {
  readonly kind: 'quotation';
  /** The words between the marks. */
  readonly words: string;
  /** The speaker as the text names them: 张旭, or 相关负责人. */
  readonly speaker: string | undefined;
  readonly speakerSpan: Span | undefined;
}

/** A counted slogan: “三篇大文章”, “四净三无两通一明”. */
export interface SloganFact extends Common {
  readonly kind: 'slogan';
  readonly words: string;
  /** The counts in it, in order: [3], [4, 3, 2, 1]. */
  readonly counts: readonly number[];
}

/** A law, document or work in 《》. */
export interface TitleFact extends Common {
  readonly kind: 'title';
  readonly name: string;
  readonly type: 'law' | 'document' | 'work';
}

export type Fact =
  | NumberFact
  | PercentageFact
  | ChangeFact
  | ShareFact
  | OrdinalFact
  | DateFact
  | TimeFact
  | PersonFact
  | OrganisationFact
  | PlaceFact
  | QuotationFact
  | SloganFact
  | TitleFact;

export type FactKind = Fact['kind'];

/** Part of a year or month. Thirds of a month are 上旬, 中旬, 下旬. */
export type Part =
  | 'first-half'
  | 'second-half'
  | 'quarter-1'
  | 'quarter-2'
  | 'quarter-3'
  | 'quarter-4'
  | 'beginning'
  | 'middle'
  | 'end'
  | 'first-third'
  | 'second-third'
  | 'last-third';

/** A field of a date: as printed, or counted from the publication date (今年 is `{ ago: 0 }`, 去年 `{ ago: 1 }`). */
export type Field = number | { readonly ago: number };

/** A calendar point as far as the text gives it. Months and days count from 1. */
export interface Point {
  readonly year?: Field;
  readonly month?: Field;
  readonly day?: Field;
  /** Weeks from the week of publication, and the weekday from 1 (Monday) to 7. */
  readonly week?: Field;
  readonly weekday?: number;
  readonly part?: Part;
}

/** What a date in the text says, before anyone knows when the paper came out. */
export type When =
  | { readonly form: 'point'; readonly at: Point }
  /** 1月至10月; `to` absent: until publication (今年以来, 2016年起至今). `from` absent: up to a point (截至10月底). */
  | { readonly form: 'period'; readonly from?: Point; readonly to?: Point }
  /** 五年来, 未来5年, 近三年, 3天前: counted from publication. `count` is a range when vague (近年来). */
  | {
      readonly form: 'counted';
      readonly direction: 'past' | 'future';
      readonly count: number;
      readonly unit: 'year' | 'month' | 'week' | 'day';
      /** True for a point that far away (3天前), false for the time from there to publication (三年来). */
      readonly distant: boolean;
      readonly vague: boolean;
    }
  /** 前11个月 of a year. */
  | { readonly form: 'first-months'; readonly year: Field | undefined; readonly months: number }
  /** “十四五” and its part: a five-year plan by its number. */
  | { readonly form: 'plan'; readonly number: number; readonly part?: Part }
  /** A lunar date, festival or solar term, kept as printed: its day differs from year to year. */
  | { readonly form: 'named'; readonly name: string; readonly year?: Field };

/** Days as ISO dates, both ends included. */
export interface Interval {
  readonly from: string;
  readonly to: string;
}

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { forms } from '../../../server/src/core/facts/date-forms.ts';
import { dateWords } from '../../../server/src/core/facts/lexicon/calendar-names.ts';
import { surnames } from '../../../server/src/core/facts/lexicon/surnames.ts';
import { Sweep } from '../../../server/src/core/facts/sweep.ts';
import { type WordList, wordLists } from '../../../server/src/core/facts/word-lists.ts';

const lists = Object.keys(wordLists) as WordList[];

/** Texts that are mostly words of the lists, cut and run together as print does not. */
const wordy = fc
  .array(
    fc.oneof(
      ...lists.map((list) => fc.constantFrom(...wordLists[list].words())),
      fc.constantFrom(...'，。、“” 的和在12一二年月日三五节来前末'),
    ),
    { maxLength: 30 },
  )
  .map((words) => words.join(''));

it('finds every place where a word of a list begins', () => {
  fc.assert(
    fc.property(wordy, (text) => {
      const sweep = new Sweep(text);
      for (const list of lists) {
        const starts = new Set(sweep.starts(list));
        for (let at = 0; at < text.length; at++) {
          if (wordLists[list].at(text, at) !== undefined)
            expect(starts.has(at), `${list} at ${at}`).toBe(true);
        }
      }
    }),
  );
});

it('has a bit for every list', () => {
  expect(lists.length).toBeLessThanOrEqual(16);
});

it('finds the surnames that open a clause', () => {
  fc.assert(
    fc.property(wordy, (text) => {
      const opened = [...text].flatMap((_, at) =>
        surnames.at(text, at) && (at === 0 || /[\s,，。;；:：!！?？“”）)*、由和的]/.test(text[at - 1]!))
          ? [at]
          : [],
      );
      expect(new Sweep(text).names).toEqual(opened);
    }),
  );
});

it('no form of a date that is tried at words alone begins anywhere else', () => {
  const text = fc
    .array(fc.constantFrom(...dateWords, ...'，的个12一二三十年月日节来前末起内上下期间假。 ”'), {
      maxLength: 25,
    })
    .map((words) => words.join(''));
  const sticky = forms.map(([, pattern]) => pattern).filter((pattern) => pattern.sticky);
  expect(sticky.length).toBeGreaterThan(8);
  fc.assert(
    fc.property(text, (line) => {
      const starts = new Set(new Sweep(line).starts('date'));
      for (const pattern of sticky) {
        for (const { index } of line.matchAll(new RegExp(pattern.source, 'g')))
          expect(starts.has(index)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});

it('no form of a date stands where what it needs is missing', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...'12019年月日号至到—-~前世纪代季度赛学的./一二十五三多余半几',
        ...[
          '2021年',
          '12月',
          '21日',
          '今年',
          '至',
          '前11个月',
          '90年代',
          '三年来',
          '十四五',
          '2020/21赛季',
          '上个月',
          '20世纪',
        ],
      ),
      { maxLength: 20 },
    )
    .map((words) => words.join(''));
  fc.assert(
    fc.property(text, (line) => {
      const held = new Sweep(line).signs;
      for (const [needs, pattern] of forms) {
        if (pattern.sticky || !new RegExp(pattern.source).test(line)) continue;
        for (const one of needs)
          expect(
            typeof one === 'number' ? (held & one) !== 0 : one.test(line),
            `${pattern} needs ${one}`,
          ).toBe(true);
      }
    }),
    { numRuns: 2000 },
  );
});

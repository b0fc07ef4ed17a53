import { describe, expect, it } from 'vitest';
import { wordAt, wordsOf } from '../../../server/src/core/words/segment.ts';
import { sample } from '../page/page-texts.ts';

describe('the word at a place', () => {
  it('is the one that a division of the whole window has there, asked for the first time or again', () => {
    // More windows than are remembered, so that some answers are given anew.
    const windows = Array.from({ length: 2500 }, (_, at) => sample.slice(at * 2, at * 2 + 12));
    for (const round of [1, 2]) {
      for (const window of windows) {
        const at = window.length >> 1;
        expect(wordAt(window, at), `${window}, round ${round}`).toEqual(wordHolding(window, at));
      }
    }
  });

  it('is none behind the end', () => {
    expect(wordAt('锦州市', 3)).toBeUndefined();
    expect(wordAt('', 0)).toBeUndefined();
  });
});

function wordHolding(window: string, at: number) {
  let start = 0;
  for (const word of wordsOf(window)) {
    const end = start + word.length;
    if (at < end) return { start, end };
    start = end;
  }
  return undefined;
}

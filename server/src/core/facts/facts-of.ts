import type { Paragraph } from '../page/paragraph.ts';
import { clockTimes } from './clock.ts';
import { dates } from './date.ts';
import type { Fact } from './fact.ts';
import { numbers } from './number.ts';
import { percentages } from './percentage.ts';
import { persons } from './person.ts';
import { Reading, type Recogniser } from './reading.ts';

/**
 * The order in which recognisers read: names first, for 王一 is no count; then dates before figures, so that 2017年
 * counts no years.
 */
const recognisers: readonly Recogniser[] = [persons, dates, clockTimes, percentages, numbers];

/** A pure cache: a paragraph never changes, and what it says depends on nothing else. */
const known = new WeakMap<Paragraph, readonly Fact[]>();

/** Every fact of a paragraph in reading order, an enclosing fact before those inside it. Spans are logical. */
export function factsOf(paragraph: Paragraph): readonly Fact[] {
  const before = known.get(paragraph);
  if (before) return before;
  const facts = read(paragraph.text);
  known.set(paragraph, facts);
  return facts;
}

function read(text: string): readonly Fact[] {
  const reading = new Reading(text);
  for (const recognise of recognisers) recognise(reading);
  return reading.facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

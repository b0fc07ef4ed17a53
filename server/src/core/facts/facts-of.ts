import type { Paragraph } from '../page/paragraph.ts';
import { affiliations } from './affiliation.ts';
import { changes } from './change.ts';
import { clockTimes } from './clock.ts';
import { dates } from './date.ts';
import type { Fact } from './fact.ts';
import { numbers } from './number.ts';
import { ordinals } from './ordinal.ts';
import { organisations } from './organisation.ts';
import { percentages } from './percentage.ts';
import { persons } from './person.ts';
import { emitPlaces, placeSpans } from './place.ts';
import { quotations } from './quotation.ts';
import { Reading, type Recogniser } from './reading.ts';
import { ratios, shares } from './share.ts';
import { slogans } from './slogan.ts';
import { titles } from './title.ts';

/**
 * The order in which recognisers read. What is taken whole comes first (《》, counted slogans), then names, for 王一 is no
 * count and 三河市 no three rivers; then dates before figures, so that 2017年 counts no years; relations last.
 */
const recognisers: readonly Recogniser[] = [
  titles,
  slogans,
  persons,
  entities,
  dates,
  ratios,
  clockTimes,
  ordinals,
  percentages,
  numbers,
  changes,
  shares,
  quotations,
  affiliations,
];

/** Organisations before places: 锦州海关 is no customs house in Jinzhou but its name. */
function entities(reading: Reading): void {
  const places = placeSpans(reading.text);
  organisations(reading, places);
  emitPlaces(reading, places);
}

/** A pure cache: a paragraph never changes, and what it says depends on nothing else. */
const known = new WeakMap<Paragraph, readonly Fact[]>();

/** Every fact of a paragraph in reading order, an enclosing fact before those inside it. Spans are logical. */
export function factsOf(paragraph: Paragraph): readonly Fact[] {
  const before = known.get(paragraph);
  if (before) return before;
  const facts = read(paragraph);
  known.set(paragraph, facts);
  return facts;
}

function read(paragraph: Paragraph): readonly Fact[] {
  const reading = new Reading(paragraph.text, paragraph.role);
  for (const recognise of recognisers) recognise(reading);
  return reading.facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

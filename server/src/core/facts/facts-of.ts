import type { Paragraph } from '../page/paragraph.ts';
import { affiliations } from './affiliation.ts';
import { changes } from './change.ts';
import { clockTimes } from './clock.ts';
import { dates } from './date.ts';
import type { DateFact, Fact, OrganisationFact, PersonFact, PlaceFact } from './fact.ts';
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

/** What bears a name: a person, an organisation or a place. */
export type Entity = PersonFact | OrganisationFact | PlaceFact;

/** Every fact of a paragraph in reading order, an enclosing fact before those inside it. Spans are logical. */
export function factsOf(paragraph: Paragraph): readonly Fact[] {
  const known = readings.get(paragraph);
  if (known?.facts) return known.facts;
  const { facts } = readTo(paragraph, recognisers.length);
  facts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  readings.set(paragraph, { facts });
  return facts;
}

/** The persons alone, in reading order and without what an organisation says of them: a third of the work. */
export function personsOf(paragraph: Paragraph): readonly PersonFact[] {
  return upTo(paragraph, afterPersons).filter((fact) => fact.kind === 'person');
}

/** The persons, organisations and places alone: what stands in figures and dates has not been read for them. */
export function entitiesOf(paragraph: Paragraph): readonly Entity[] {
  return upTo(paragraph, afterEntities).filter(isEntity);
}

/** The dates alone, in reading order: the figures have not been read for them. */
export function datesOf(paragraph: Paragraph): readonly DateFact[] {
  return upTo(paragraph, afterDates).filter((fact) => fact.kind === 'date');
}

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
const afterPersons = recognisers.indexOf(persons) + 1;
const afterEntities = recognisers.indexOf(entities) + 1;
const afterDates = recognisers.indexOf(dates) + 1;

/** Organisations before places: 锦州海关 is no customs house in Jinzhou but its name. */
function entities(reading: Reading): void {
  const places = placeSpans(reading);
  organisations(reading, places);
  emitPlaces(reading, places);
}

/** How far a paragraph has been read: all of its facts, or the reading that stopped behind some of the recognisers. */
type Progress =
  | { readonly facts: readonly Fact[]; readonly reading?: undefined }
  | { readonly facts?: undefined; readonly reading: Reading; done: number };

/** A pure cache: a paragraph never changes, and what it says depends on nothing else. */
const readings = new WeakMap<Paragraph, Progress>();

function upTo(paragraph: Paragraph, stage: number): readonly Fact[] {
  const known = readings.get(paragraph);
  if (known?.facts) return known.facts;
  const { facts } = readTo(paragraph, stage);
  return facts.length > 1 ? [...facts].sort((a, b) => a.span.start - b.span.start) : facts;
}

/** Goes on from where the last reading of the paragraph stopped. */
function readTo(paragraph: Paragraph, stage: number): Reading {
  let progress = readings.get(paragraph);
  if (!progress?.reading) {
    progress = { reading: new Reading(paragraph.text, paragraph.role), done: 0 };
    readings.set(paragraph, progress);
  }
  const { reading } = progress;
  while (progress.done < stage) recognisers[progress.done++]!(reading);
  return reading;
}

function isEntity(fact: Fact): fact is Entity {
  return fact.kind === 'person' || fact.kind === 'organisation' || fact.kind === 'place';
}

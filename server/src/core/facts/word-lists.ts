import { dateWords } from './lexicon/calendar-names.ts';
import { companyNews } from './lexicon/companies.ts';
import { nameElements } from './lexicon/name-elements.ts';
import { builders, fixedOrganisations, matchWords, strongEndings } from './lexicon/organisation-words.ts';
import { lonePlaceEndings } from './lexicon/place-words.ts';
import { gazetteer } from './lexicon/places.ts';
import { desk, roles, suffixes } from './lexicon/roles.ts';
import { shortCounties } from './lexicon/short-counties.ts';
import { numeralCharacters } from './numeral.ts';
import { WordIndex } from './word-index.ts';

/**
 * The closed lists that every paragraph is read for. One pass over it finds where a word of any of them may begin; it has a
 * bit for each of sixteen.
 */
export const wordLists = {
  desk: new WordIndex(() => desk),
  role: new WordIndex(() => roles),
  title: new WordIndex(() => suffixes),
  nameElement: new WordIndex(() => nameElements.flat()),
  nameDot: new WordIndex(() => '·•‧・'),
  pause: new WordIndex(() => '、'),
  place: new WordIndex(() => gazetteer().keys()),
  shortCounty: new WordIndex(() => shortCounties().keys()),
  placeEnding: new WordIndex(() => lonePlaceEndings),
  organisation: new WordIndex(() => fixedOrganisations),
  builder: new WordIndex(() => builders),
  organisationEnding: new WordIndex(() => strongEndings),
  companyNews: new WordIndex(() => companyNews),
  date: new WordIndex(() => dateWords),
  numeral: new WordIndex(() => numeralCharacters),
  match: new WordIndex(() => matchWords),
} as const satisfies Readonly<Record<string, WordIndex>>;

export type WordList = keyof typeof wordLists;

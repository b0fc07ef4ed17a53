/** What the core offers about facts. */

export { resolve as resolveDate } from './calendar.ts';
export { explainFact } from './explain.ts';
export type {
  Amount,
  ChangeFact,
  DateFact,
  Dimension,
  Fact,
  FactKind,
  NumberFact,
  OrdinalFact,
  OrganisationFact,
  PercentageFact,
  PersonFact,
  PlaceFact,
  QuotationFact,
  ShareFact,
  SloganFact,
  TimeFact,
  TitleFact,
} from './fact.ts';
export { factsOf } from './facts-of.ts';
export { factsPage, type PageFacts, type PlacedFact } from './facts-page.ts';
export { keyOf as factKey } from './key.ts';
export { type Publication, publicationOf } from './publication.ts';
export type { Relation } from './relations/relation.ts';
export { relationsOf } from './relations/relations-of.ts';
export type { Interval, When } from './when.ts';

/** What the core offers about facts. */
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

import { fromBylines, fromCredits } from './person-byline.ts';
import { fromAnonymised, fromClauses, fromForeign, fromLists } from './person-clause.ts';
import { fromRoleEndings, fromRoles, fromSuffixes } from './person-role.ts';
import type { Reading } from './reading.ts';

/** Persons, by the grammar that names them: bylines and credits, roles, titles behind the name, speech verbs, lists. */
export function persons(reading: Reading): void {
  fromBylines(reading);
  fromCredits(reading);
  fromRoles(reading);
  fromRoleEndings(reading);
  fromSuffixes(reading);
  fromClauses(reading);
  fromLists(reading);
  fromForeign(reading);
  fromAnonymised(reading);
}

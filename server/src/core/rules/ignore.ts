import type { Page } from '../page/page.ts';
import type { Diagnostic } from './rule.ts';

/** Whether a directive (`<!-- galley:ignore RULE -->`) covers the finding. Filled in with the directives' own rule. */
export function isIgnored(_page: Page, _diagnostic: Diagnostic): boolean {
  return false;
}

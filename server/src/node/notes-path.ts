import { existsSync } from 'node:fs';
import { notesSuffix } from '../core/prelude.ts';

/** Whether a text has a notes file. Apart from what reads one, so that the many pages without notes load none of it. */
export function hasNotes(text: string): boolean {
  return existsSync(text + notesSuffix);
}

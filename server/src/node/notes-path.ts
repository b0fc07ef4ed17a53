import { existsSync } from 'node:fs';

/** The notes of `a01.txt` stand in `a01.txt.galley.jsonl` beside it. */
export const notesSuffix = '.galley.jsonl';

/** Whether a text has a notes file. Apart from what reads one, so that the many pages without notes load none of it. */
export function hasNotes(text: string): boolean {
  return existsSync(text + notesSuffix);
}

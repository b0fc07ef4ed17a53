/** The notes of `a01.txt` stand in `a01.txt.galley.jsonl` beside it. */
export const notesSuffix = '.galley.jsonl';

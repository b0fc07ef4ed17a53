import { type Edit, inOrder } from './edit.ts';

/** A run of the text as it stands after some edits: kept from the original, or written by an edit. */
type Run = { readonly start: number; readonly end: number } | { readonly written: string };

/**
 * One set of edits that does what several rounds do one after the other, each on the result of the one before.
 * @param length of the text that the first round begins with, in UTF-16 units
 */
export function composeEdits(length: number, rounds: readonly (readonly Edit[])[]): Edit[] {
  if (rounds.length <= 1) return inOrder(rounds[0] ?? []);
  // The empty run at the end stands for the end of the text; it is there even when no character is left.
  let runs: readonly Run[] = [
    { start: 0, end: length },
    { start: length, end: length },
  ];
  for (const round of rounds) runs = rewrite(runs, inOrder(round));
  return editsOf(runs);
}

function rewrite(runs: readonly Run[], edits: readonly Edit[]): Run[] {
  const out: Run[] = [];
  let next = 0;
  /** Where the run at hand begins, and how far the text is spoken for, in the coordinates before this round. */
  let at = 0;
  let done = 0;
  for (const [index, run] of runs.entries()) {
    const end = at + lengthOf(run);
    for (let edit = edits[next]; edit && edit.span.start <= end; edit = edits[++next]) {
      if (edit.span.start > done) out.push(cut(run, Math.max(done, at) - at, edit.span.start - at));
      out.push({ written: edit.newText });
      done = Math.max(done, edit.span.end);
    }
    if (done < end) out.push(cut(run, Math.max(done, at) - at, end - at));
    else if (index === runs.length - 1) out.push(run);
    done = Math.max(done, end);
    at = end;
  }
  return out;
}

function editsOf(runs: readonly Run[]): Edit[] {
  const out: Edit[] = [];
  let at = 0;
  let newText = '';
  for (const run of runs) {
    if ('written' in run) {
      newText += run.written;
      continue;
    }
    if (run.start > at || newText !== '') out.push({ span: { start: at, end: run.start }, newText });
    at = run.end;
    newText = '';
  }
  return out;
}

function lengthOf(run: Run): number {
  return 'written' in run ? run.written.length : run.end - run.start;
}

function cut(run: Run, from: number, to: number): Run {
  return 'written' in run
    ? { written: run.written.slice(from, to) }
    : { start: run.start + from, end: run.start + to };
}

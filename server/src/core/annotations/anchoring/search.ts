import searchApproximately from 'approx-string-match';
import { type Span, span } from '../../text/span.ts';

/** A place that resembles what is sought. */
export interface Match {
  /** Folded units. */
  readonly range: Span;
  /** Characters to insert, delete or replace. */
  readonly errors: number;
}

/**
 * The place that resembles the pattern best, first, with every rival that is hardly worse: within `margin` errors of
 * it. A rival in the answer means that nobody can tell which was meant.
 */
export function findMatches(text: string, pattern: string, mostErrors: number, margin = 2): Match[] {
  const limit = Math.min(mostErrors, pattern.length - 1);
  const best = bestOf(text, windows(text, pattern, limit), pattern, limit);
  if (!best) return [];
  const found = [best];
  const rivalLimit = Math.min(best.errors + margin, pattern.length - 1);
  let rest = without(windows(text, pattern, rivalLimit), best.range);
  while (found.length < mostRivals) {
    const rival = bestOf(text, rest, pattern, rivalLimit);
    if (!rival) break;
    found.push(rival);
    rest = without(rest, rival.range);
  }
  return found;
}

/** More rivals tell a person nothing. */
const mostRivals = 6;

/**
 * Where a match can be: of a pattern cut into one piece more than errors are allowed, one piece is unharmed. This keeps
 * the search off nearly all of a long text.
 */
function windows(text: string, pattern: string, errors: number): Span[] {
  const size = Math.floor(pattern.length / (errors + 1));
  const found: Span[] = [];
  let covered = 0;
  for (let piece = 0; piece <= errors; piece++) {
    const from = piece * size;
    const sought = pattern.slice(from, piece === errors ? pattern.length : from + size);
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) {
      const start = Math.max(0, at - from - errors);
      const end = Math.min(text.length, at - from + pattern.length + errors);
      found.push(span(start, end));
      covered += end - start;
      if (covered > 2 * text.length) return [span(0, text.length)];
    }
  }
  found.sort((one, two) => one.start - two.start);
  const merged: Span[] = [];
  for (const one of found) {
    const last = merged.at(-1);
    if (last && one.start <= last.end)
      merged[merged.length - 1] = span(last.start, Math.max(last.end, one.end));
    else merged.push(one);
  }
  return merged;
}

function without(parts: readonly Span[], taken: Span): Span[] {
  return parts.flatMap((part) => [
    ...(part.start < taken.start ? [span(part.start, Math.min(part.end, taken.start))] : []),
    ...(part.end > taken.end ? [span(Math.max(part.start, taken.end), part.end)] : []),
  ]);
}

function bestOf(
  text: string,
  parts: readonly Span[],
  pattern: string,
  mostErrors: number,
): Match | undefined {
  let best: Match | undefined;
  for (const part of parts) {
    if (part.end - part.start < pattern.length - mostErrors) continue;
    const found = bestIn(text.slice(part.start, part.end), pattern, best ? best.errors - 1 : mostErrors);
    if (found)
      best = {
        range: span(found.range.start + part.start, found.range.end + part.start),
        errors: found.errors,
      };
    if (best?.errors === 0) break;
  }
  return best;
}

/**
 * `approx-string-match` (MIT, by the author of Hypothesis' client) is Myers' bit-vector search. Of overlapping places
 * with equally few errors the one nearest to the pattern's length is meant.
 */
function bestIn(text: string, pattern: string, mostErrors: number): Match | undefined {
  if (pattern === '' || mostErrors < 0) return undefined;
  let best: Match | undefined;
  for (const { start, end, errors } of searchApproximately(text, pattern, mostErrors)) {
    const range = span(start, end);
    const isCloser = !best || errors < best.errors;
    const isFitter = best && start < best.range.end && misfit(range, pattern) < misfit(best.range, pattern);
    if (isCloser || isFitter) best = { range, errors };
  }
  return best;
}

function misfit(range: Span, pattern: string): number {
  return Math.abs(range.end - range.start - pattern.length);
}

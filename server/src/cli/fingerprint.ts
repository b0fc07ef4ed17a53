import { createHash } from 'node:crypto';
import type { Diagnostic } from '../core/index.ts';

/** Characters on either side of the place that belong to its context; white space does not count. */
const contextLength = 12;

/**
 * Names a finding by its rule and the words round it, so that it is known again after lines were added above, after
 * white space changed, and on another machine: 16 hexadecimal digits.
 */
export function fingerprint(text: string, found: Diagnostic): string {
  const before = ink(text.slice(Math.max(0, found.span.start - 4 * contextLength), found.span.start)).slice(
    -contextLength,
  );
  const after = ink(text.slice(found.span.end, found.span.end + 4 * contextLength)).slice(0, contextLength);
  const context = [found.rule, before, ink(text.slice(found.span.start, found.span.end)), after].join('\n');
  return createHash('sha256').update(context, 'utf8').digest('hex').slice(0, 16);
}

function ink(text: string): string {
  return text.replace(/\s+/g, '');
}

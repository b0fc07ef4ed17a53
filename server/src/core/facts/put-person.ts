import type { PersonFact } from './fact.ts';
import type { NameShape } from './name-shape.ts';
import type { Reading } from './reading.ts';

/** Adds a person unless something already stands there. */
export function putPerson(
  reading: Reading,
  start: number,
  shape: NameShape,
  evidence: string,
  role: string,
): void {
  const span = { start, end: shape.end };
  if (reading.isTaken(span)) return;
  reading.add({
    kind: 'person',
    span,
    text: reading.text.slice(start, shape.end),
    name: shape.name,
    evidence,
    ...(role ? { role } : {}),
  } satisfies PersonFact);
  reading.take(span);
}

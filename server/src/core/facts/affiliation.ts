import type { PersonFact } from './fact.ts';
import type { Reading } from './reading.ts';

/** 锦州市林业和草原局|局长|祖凤坤: the organisation or place right before the role is where the person belongs. */
export function affiliations(reading: Reading): void {
  const { facts, text } = reading;
  const before = new Map<number, string>();
  for (const fact of facts) {
    if (fact.kind === 'organisation' || fact.kind === 'place') before.set(fact.span.end, fact.name);
  }
  if (before.size === 0) return;
  for (let at = 0; at < facts.length; at++) {
    const fact = facts[at]!;
    if (fact.kind !== 'person' || fact.role === undefined) continue;
    if (text.slice(fact.span.start - fact.role.length, fact.span.start) !== fact.role) continue;
    const start = fact.span.start - fact.role.length;
    // 果树专家, 首席预报员: a word of the trade may stand between the organisation and the role.
    for (let gap = 0; gap <= 3; gap++) {
      const affiliation = before.get(start - gap);
      if (affiliation === undefined) continue;
      facts[at] = {
        ...fact,
        affiliation,
        role: text.slice(start - gap, fact.span.start),
      } satisfies PersonFact;
      break;
    }
  }
}

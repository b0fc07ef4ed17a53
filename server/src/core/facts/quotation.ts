import type { PersonFact, QuotationFact } from './fact.ts';
import type { Reading } from './reading.ts';

const say =
  '说|说道|表示|告诉记者|介绍|介绍说|坦言|感慨|感慨道|感慨地说|认为|指出|强调|笑着说|回忆|回忆道|解释|解释道|直言|透露|提醒|称|道|写道|喊道|问道|答道|告诉我们|自豪地说|高兴地说';
const before = new RegExp(`([^。！？!?”“\\n]{0,24}?)(?:${say})(?:道)?[:：,，]?$`);
const after = new RegExp(`^[,，]?([^。！？!?”“\\n]{0,30}?)(?:${say}|常对|讲)`);

/** What someone said, with the speaker as the text names them. A quoted term is none: it takes a verb of speech or a whole sentence. */
export function quotations(reading: Reading): void {
  const { text } = reading;
  const persons = reading.facts
    .filter((fact): fact is PersonFact => fact.kind === 'person')
    .sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  const pattern = /“([^“”]{2,400})”/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const words = match[1]!;
    // Most quoted strings are terms; an utterance ends in a mark or is long.
    const sentence = /[。！？!?…]$/.test(words);
    const span = { start: match.index, end: match.index + match[0].length };
    const announced = words.length >= 8 && /[:：]/.test(text[span.start - 1] ?? '');
    const carried = words.length >= 6 && /[,，]$/.test(words);
    if (!sentence && !announced && !carried) continue;
    const lead = before.exec(text.slice(Math.max(0, span.start - 40), span.start));
    const tail = lead ? undefined : after.exec(text.slice(span.end, span.end + 48));
    if (!sentence && !(carried && tail) && !(announced && lead)) continue;
    const [from, to] = lead ? [span.start - 40, span.start] : [span.end, span.end + (tail?.[0].length ?? 0)];
    while (next < persons.length && persons[next]!.span.start < span.start - 40) next++;
    const person = lead || tail ? speaker(persons, next, from, to, Boolean(lead)) : undefined;
    const named = person?.name ?? anonymous(lead?.[1] ?? tail?.[1]);
    reading.add({
      kind: 'quotation',
      span,
      text: match[0],
      words,
      speaker: named,
      speakerSpan: person?.span,
    } satisfies QuotationFact);
  }
}

/** The person who stands nearest to the verb, looked for from `next` on. */
function speaker(
  persons: readonly PersonFact[],
  next: number,
  from: number,
  to: number,
  last: boolean,
): PersonFact | undefined {
  let found: PersonFact | undefined;
  for (let at = next; at < persons.length && persons[at]!.span.end <= to; at++) {
    if (persons[at]!.span.start < from) continue;
    found = persons[at]!;
    if (!last) break;
  }
  return found;
}

/** 相关负责人, 一位村民: a role without a name. */
function anonymous(words: string | undefined): string | undefined {
  return words === undefined
    ? undefined
    : /[\u4e00-\u9fff]{0,10}(?:负责人|工作人员|发言人|村民|市民|居民|员工|专家|老人|医生|民警|法官)/.exec(
        words,
      )?.[0];
}

import { type Message, message } from '../text/message.ts';
import { resolve } from './calendar.ts';
import type { Fact } from './fact.ts';
import type { PageFacts, PlacedFact } from './facts-page.ts';
import { conversions, statedValue } from './format-value.ts';

/** What a person is told of a fact: one line each, the value first, then what it comes to. */
export function explainFact(placed: PlacedFact, facts: PageFacts): readonly Message[] {
  return [...meaning(placed.fact, facts)];
}

function* meaning(fact: Fact, facts: PageFacts): Generator<Message> {
  switch (fact.kind) {
    case 'number':
    case 'percentage': {
      yield statedValue(fact);
      const others = conversions(fact);
      if (others) yield others;
      return;
    }
    case 'date':
      yield* dateLines(fact, facts);
      return;
    case 'time':
      yield message(
        {
          zh: fact.from === fact.to ? '时刻：{from}' : '时段：{from}—{to}',
          en: fact.from === fact.to ? 'Time: {from}' : 'Time: {from}–{to}',
        },
        { from: clock(fact.from), to: clock(fact.to) },
      );
      return;
    case 'person':
      yield message({ zh: '人物：{name}', en: 'Person: {name}' }, { name: fact.name });
      if (fact.affiliation)
        yield message({ zh: '单位：{name}', en: 'Affiliation: {name}' }, { name: fact.affiliation });
      if (fact.role) yield message({ zh: '身份：{role}', en: 'Role: {role}' }, { role: fact.role });
      return;
    default:
      return;
  }
}

function* dateLines(fact: Extract<Fact, { kind: 'date' }>, facts: PageFacts): Generator<Message> {
  const interval = resolve(fact.when, facts.publication?.date);
  if (interval) {
    yield interval.from === interval.to
      ? message({ zh: '日期：{from}', en: 'Date: {from}' }, { from: interval.from })
      : message(
          { zh: '时段：{from} 至 {to}', en: 'Period: {from} to {to}' },
          { from: interval.from, to: interval.to },
        );
    return;
  }
  if (fact.when.form === 'named') {
    yield message(
      { zh: '节令：{name}，公历日期逐年不同', en: 'Named day: {name}; its date differs from year to year' },
      { name: fact.when.name },
    );
  } else if (!facts.publication) {
    yield message({
      zh: '不知见报日期，无法推算',
      en: 'The publication date is unknown, so the date cannot be worked out',
    });
  } else yield message({ zh: '没有这一天', en: 'There is no such day' });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

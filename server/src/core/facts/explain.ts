import { type Message, message } from '../text/message.ts';
import { isRelative, resolve } from './calendar.ts';
import type { Fact } from './fact.ts';
import type { PageFacts, PlacedFact } from './facts-page.ts';
import { conversions, digits, sameAsPrinted, statedValue } from './format-value.ts';
import { relationsOf } from './relations/relations-of.ts';

/**
 * What a person is told of a fact, one line each: what it says, what it comes to in other units or as days, and what
 * follows from it together with the figures beside it. Values from the page are plain text; the host escapes them.
 */
export function explainFact(placed: PlacedFact, facts: PageFacts): readonly Message[] {
  const lines = [...meaning(placed.fact, facts)];
  for (const relation of relationsOf(placed.paragraph)) {
    if (relation.facts.some((one) => one === placed.fact || figureOf(one, placed.fact)))
      lines.push(relation.line);
  }
  // 71项 says itself what it is; a hover must still say something.
  const { fact } = placed;
  if (lines.length === 0 && (fact.kind === 'number' || fact.kind === 'percentage'))
    lines.push(statedValue(fact));
  return lines;
}

/** The percentage inside a change or share has the same derivations as the whole. */
function figureOf(outer: Fact, inner: Fact): boolean {
  return (
    (outer.kind === 'change' || outer.kind === 'share') &&
    outer.figure.start === inner.span.start &&
    outer.figure.end === inner.span.end
  );
}

function* meaning(fact: Fact, facts: PageFacts): Generator<Message> {
  switch (fact.kind) {
    case 'number':
    case 'percentage': {
      if (!sameAsPrinted(fact)) yield statedValue(fact);
      const others = conversions(fact);
      if (others) yield others;
      return;
    }
    case 'change':
      yield changeLine(fact);
      return;
    case 'share':
      if (fact.sides)
        yield message(
          { zh: '{first} 比 {second}', en: '{first} to {second}' },
          { first: fact.sides[0], second: fact.sides[1] },
        );
      else if (fact.whole !== undefined)
        yield message(
          { zh: '占{whole}的{percent}%', en: '{percent}% of {whole}' },
          { whole: fact.whole, percent: digits(fact.amount.value * 100) },
        );
      else
        yield message(
          { zh: '约{percent}%', en: 'About {percent}%' },
          { percent: digits(fact.amount.value * 100) },
        );
      return;
    case 'ordinal':
      yield message(
        { zh: '序数：第{value}{unit}', en: 'Ordinal: no. {value} ({unit})' },
        { value: fact.value, unit: fact.unit },
      );
      return;
    case 'date':
      yield* dateLines(fact, facts);
      return;
    case 'time':
      yield timeLine(fact);
      return;
    case 'person':
      yield message({ zh: '人物：{name}', en: 'Person: {name}' }, { name: fact.name });
      if (fact.affiliation)
        yield message({ zh: '单位：{name}', en: 'Affiliation: {name}' }, { name: fact.affiliation });
      if (fact.role) yield message({ zh: '身份：{role}', en: 'Role: {role}' }, { role: fact.role });
      return;
    case 'organisation':
      yield message({ zh: '机构：{name}', en: 'Organisation: {name}' }, { name: fact.name });
      return;
    case 'place':
      yield message({ zh: '地点：{name}', en: 'Place: {name}' }, { name: fact.name });
      return;
    case 'quotation':
      yield fact.speaker === undefined
        ? message({ zh: '引语，说话人未点明', en: 'Quotation; the text does not name the speaker' })
        : message(
            { zh: '引语，说话人：{speaker}', en: 'Quotation; speaker: {speaker}' },
            { speaker: fact.speaker },
          );
      return;
    case 'slogan':
      yield message(
        { zh: '数字概括语，含 {counts}', en: 'Counted slogan: {counts}' },
        { counts: fact.counts.join('、') },
      );
      return;
    case 'title':
      yield titleLine(fact);
      return;
  }
}

function changeLine(fact: Extract<Fact, { kind: 'change' }>): Message {
  const base = fact.base?.text;
  const rise = fact.direction === 'up';
  const zh = `${rise ? '上升' : '下降'}${fact.reached ? '，所写为变动后的水平' : ''}`;
  const en = `${rise ? 'Up' : 'Down'}${fact.reached ? ' to this level' : ''}`;
  return base === undefined
    ? message({ zh: `${zh}；文中未写明与何时相比`, en: `${en}; the text does not say against what` })
    : message({ zh: `与{base}相比${zh}`, en: `${en}, against {base}` }, { base });
}

function timeLine(fact: Extract<Fact, { kind: 'time' }>): Message {
  const about = fact.approximate ? '≈ ' : '';
  return fact.from === fact.to
    ? message({ zh: '时刻：{from}', en: 'Time: {from}' }, { from: about + clock(fact.from) })
    : message(
        { zh: '时段：{from}—{to}', en: 'Time: {from}–{to}' },
        { from: about + clock(fact.from), to: clock(fact.to) },
      );
}

function titleLine(fact: Extract<Fact, { kind: 'title' }>): Message {
  switch (fact.type) {
    case 'law':
      return message({ zh: '法律法规：{name}', en: 'Law or regulation: {name}' }, { name: fact.name });
    case 'document':
      return message({ zh: '文件：{name}', en: 'Document: {name}' }, { name: fact.name });
    default:
      return message({ zh: '作品或报刊：{name}', en: 'Work or periodical: {name}' }, { name: fact.name });
  }
}

function* dateLines(fact: Extract<Fact, { kind: 'date' }>, facts: PageFacts): Generator<Message> {
  const { publication } = facts;
  const interval = resolve(fact.when, publication?.date);
  if (interval) {
    yield interval.from === interval.to
      ? message({ zh: '日期：{from}', en: 'Date: {from}' }, { from: interval.from })
      : message(
          { zh: '时段：{from} 至 {to}', en: 'Period: {from} to {to}' },
          { from: interval.from, to: interval.to },
        );
    if (publication && isRelative(fact.when)) {
      yield message(
        { zh: '按见报日期 {date} 推算', en: 'Counted from the publication date, {date}' },
        { date: publication.date },
      );
    }
  } else if (fact.when.form === 'named') {
    yield message(
      { zh: '节令：{name}，公历日期逐年不同', en: 'Named day: {name}; its date differs from year to year' },
      { name: fact.when.name },
    );
  } else if (!publication) {
    yield message({
      zh: '不知见报日期，无法推算',
      en: 'The publication date is unknown, so the date cannot be worked out',
    });
  } else yield message({ zh: '没有这一天', en: 'There is no such day' });
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

import type { Paragraph } from '../page/paragraph.ts';
import type { Fact } from './fact.ts';
import { type Entity, factsOf } from './facts-of.ts';
import { leadWords, placeBoundaries } from './lexicon/place-words.ts';
import { nameAt } from './name-shape.ts';
import { isHan } from './place-edge.ts';
import { WordIndex } from './word-index.ts';
import { firstWord, wordsOf } from './words.ts';

/** Names that some place on the page shows for what they are; `key` identifies the set. */
export interface KnownNames {
  readonly key: string;
  readonly byName: ReadonlyMap<string, Entity>;
  readonly words: WordIndex;
  /** Those that are a short form of a place the page names in full. */
  readonly short: ReadonlySet<string>;
}

/** The set of names of the given entities. Places and organisations of two characters are left to the gazetteer. */
export function knownNames(groups: readonly (readonly Entity[])[]): KnownNames {
  const names = new Map<string, Entity>();
  const aliases = new Map<string, Entity>();
  for (const group of groups) {
    for (const entity of group) {
      if (entity.kind === 'place')
        for (const short of shortNames(entity.name)) aliases.set(short, { ...entity, name: short });
      if (entity.kind === 'organisation') {
        const short = /^([\u3400-\u9fff]{2,4})(?:集团|公司|控股|股份)$/.exec(entity.name)?.[1];
        if (short && firstWord(short, 0).length < short.length)
          aliases.set(short, { ...entity, name: short });
      }
      if (entity.kind !== 'person' && entity.name.length < 3) continue;
      const before = names.get(entity.name);
      if (!before || (before.kind !== 'person' && entity.kind === 'person')) names.set(entity.name, entity);
    }
  }
  for (const [short, entity] of aliases) {
    if (names.has(short)) aliases.delete(short);
    else names.set(short, entity);
  }
  const sorted = [...names].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return {
    key: sorted.map(([name, entity]) => entity.kind[0] + name).join(' '),
    byName: names,
    words: new WordIndex(() => names.keys()),
    short: new Set(aliases.keys()),
  };
}

/** 横店 for 横店镇, 扶沟 for 扶沟县: what the page calls a place once it has named it in full. */
function shortNames(name: string): string[] {
  return name
    .split(/(?<=[县镇乡市区])/)
    .filter((part) => /^[\u3400-\u9fff]{2,3}[县镇乡市区]$/.test(part))
    .map((part) => part.slice(0, -1))
    .filter((short) => !ordinary.has(short));
}

const ordinary: ReadonlySet<string> = new Set(
  '城关 太平 和平 新华 朝阳 解放 胜利 建设 团结 红旗 东风 中心 开发 文化 新城 古城 城郊 城东 城西 城南 城北 河东 河西 永安 平安 长安 安定 幸福 光明 新民 民主 民乐 友谊 前进 老城 城中 高新 铁西 铁东 桥西 桥东 路南 路北 新市 鼓楼 市中 东山 西山 南山 江北 江南 江东 滨江 滨海 港北 海港 青山 东湖 西湖 北湖 经开 保税 核心 示范 度假 旅游 风景 保护 工业 产业 园 综保 临港 临空 向阳 东升 兴隆 大同 南部 中部'.split(
    ' ',
  ),
);

/** Behind a mark or a word that leads to a place, and not the beginning of a longer word. */
function standsAsPlace(text: string, at: number, end: number): boolean {
  const before = text[at - 1] ?? '';
  if (/[县市区镇乡村路街山河江湖寺]/.test(text[end] ?? '')) return false;
  const led =
    !isHan(before) || placeBoundaries.at(text, at - 1) || leadWords.test(text.slice(Math.max(0, at - 2), at));
  // 点亮横店: before a mark it is enough that the dictionary ends a word where the name begins.
  if (
    !led &&
    (isHan(text[end] ?? '') || !wordsOf(text, Math.max(0, at - 2), at).some((word) => word.end === at))
  )
    return false;
  return firstWord(text, at).length <= end - at;
}

interface Cached {
  readonly key: string;
  readonly facts: readonly Fact[];
}

/** A pure cache: the facts follow from the paragraph and the set of names, and the key names the set. */
const known = new WeakMap<Paragraph, Cached>();

/** The facts of a paragraph, and the bare mentions of entities that another place names in full circumstance. */
export function withKnownNames(paragraph: Paragraph, names: KnownNames): readonly Fact[] {
  const cached = known.get(paragraph);
  if (cached?.key === names.key) return cached.facts;
  const own = factsOf(paragraph);
  const replaced = new Set<Fact>();
  const more = mentions(paragraph.text, own, names, replaced);
  const facts =
    more.length === 0
      ? own
      : [...own.filter((fact) => !replaced.has(fact)), ...more].sort(
          (a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
        );
  known.set(paragraph, { key: names.key, facts });
  return facts;
}

function mentions(text: string, own: readonly Fact[], names: KnownNames, replaced: Set<Fact>): Fact[] {
  const found: Fact[] = [];
  if (names.byName.size === 0) return found;
  const blocking = own.filter((fact) => blocks.has(fact.kind));
  let next = 0;
  let resume = 0;
  for (const { word, start: at, end } of names.words.in(text)) {
    if (at < resume) continue;
    const entity = names.byName.get(word)!;
    while (next < blocking.length && blocking[next]!.span.end <= at) next++;
    const over: Fact[] = [];
    for (let one = next; one < blocking.length && blocking[one]!.span.start < end; one++)
      over.push(blocking[one]!);
    // A person's name of three characters is surer than a place that only its ending shows (李昊轩禁区).
    if (over.some((fact) => !yields(fact, entity, at, end))) continue;
    // Two characters may be a piece of other words (高扬风帆): they must read as a name where they stand.
    if (entity.kind === 'person' && entity.name.length === 2 && nameAt(text, at, 'role')?.end !== end)
      continue;
    if (names.short.has(entity.name) && !standsAsPlace(text, at, end)) continue;
    for (const fact of over) replaced.add(fact);
    found.push(mention(entity, at, end));
    resume = end;
  }
  return found;
}

/**
 * A place that only its ending shows yields to a person (李昊轩|禁区), and one inside the name of an organisation to that
 * (河北华夏).
 */
function yields(fact: Fact, entity: Entity, start: number, end: number): boolean {
  if (fact.kind !== 'place' || entity.name.length < 3) return false;
  if (entity.kind === 'person') return true;
  return (
    entity.kind === 'organisation' &&
    fact.span.start >= start &&
    fact.span.end <= end &&
    fact.span.end - fact.span.start < end - start
  );
}

const blocks: ReadonlySet<Fact['kind']> = new Set([
  'person',
  'organisation',
  'place',
  'title',
  'slogan',
] as const);

function mention(entity: Entity, start: number, end: number): Fact {
  const place = { span: { start, end }, text: entity.name, name: entity.name };
  if (entity.kind === 'person') return { ...place, kind: 'person', evidence: 'mention' };
  return entity.kind === 'place'
    ? { ...place, kind: 'place', type: entity.type }
    : { ...place, kind: 'organisation' };
}

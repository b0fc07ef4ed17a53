import { entitiesOf } from '../facts/facts-of.ts';
import { placeNameAt } from '../facts/gazetteer.ts';
import { sameSoundOrShape } from '../facts/lexicon/name-confusions.ts';
import type { Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import { message } from '../text/message.ts';
import { type Span, shift } from '../text/span.ts';
import { AlikeNames } from './alike-names.ts';
import type { Rule } from './rule.ts';
import { mayHoldTwoSpellings } from './two-spellings.ts';

/**
 * 名称前后不一: a person or an organisation written two ways, with a character of the same sound or shape (张继锋, 张继峰).
 * What is compared are the names on the page with each other and with those that the house's glossary gives as right. The
 * names on other pages are not: what they are hangs on the pages a host happens to have read, and a page has the same
 * findings on every host.
 */
export const nameVariant: Rule = {
  id: 'name-variant',
  group: 'facts',
  scope: 'page',
  severity: 'warning',
  errors: 2,
  name: { zh: '名称前后不一', en: 'One name written two ways' },
  docs: {
    zh: '同一版上两个人名、两个机构名只差一个音近或形近的字，多半是同一个写错了；与词表中规定的人名、机构名只差这样一个字的，也在此列。用空格排开的两字名不算两种写法。其他版面上的名字要列入词表才参与比对。',
    en: 'Two names of persons or organisations on a page differ in one character of like sound or shape, and are most likely one; so is a name that differs so from one in the glossary of the house. A name padded with a space is no second spelling. Names on other pages take part once they are in the glossary.',
  },
  examples: [
    { bad: '# 甲\n\n本报讯 记者张继锋报道 新路今天通车。\n\n# 乙\n\n本报讯 记者张继峰报道 新桥今天通车。' },
    {
      bad: '# 甲\n\n记者从锦州华峰轴承有限公司获悉，新厂今天开工。锦州华锋轴承有限公司负责人介绍，明年投产。',
    },
    { ok: '# 甲\n\n本报讯 记者崔治报道 新路今天通车。\n\n本报记者 崔 治', why: '排版空格 / print padding' },
    {
      ok: '# 甲\n\n本报讯 记者王海波 王海东报道 新路今天通车。',
      why: '音形都不近 / neither sound nor shape',
    },
    {
      ok: '# 甲\n\n记者张继锋、张继峰兄弟二人来到现场。',
      why: '并列的是两个人 / two people named side by side',
    },
    {
      ok: '# 甲\n\n丰县人民法院与凤县人民法院共同审理了此案。',
      why: '两地各有其名 / two places that both exist',
    },
  ],
  *check(page, style) {
    // A long page keeps what its sections hold; a short one is looked through before its names are read at all.
    if (!style.names && page.text.length <= short && !mayHoldTwoSpellings(textsOf(page))) return;
    const names = namesOn(page);
    const said = new Set<string>();
    const alike = new AlikeNames();
    for (const [at, { name }] of names.entries()) alike.add(name, at);
    for (const [at, name] of names.entries()) {
      for (const index of alike.find(name.name)) {
        const other = names[index]!;
        if (index <= at || name.kind !== other.kind || !areVariants(name, other.name)) continue;
        if (standTogether(page.text, name, other)) continue;
        const [rare, usual] = name.spans.length < other.spans.length ? [name, other] : [other, name];
        said.add(rare.name);
        yield {
          span: rare.spans[0]!,
          message: message(TEXT, { rare: rare.name, usual: usual.name }),
          related: usual.spans
            .slice(0, 5)
            .map((span) => ({ span, message: message({ zh: '另一处写法', en: 'The other spelling' }) })),
        };
      }
    }
    if (!style.names) return;
    const right = new Set(style.names);
    const listed = new AlikeNames();
    for (const [at, name] of style.names.entries()) listed.add(name, at);
    for (const name of names) {
      if (said.has(name.name) || right.has(name.name)) continue;
      const usual = listed
        .find(name.name)
        .map((at) => style.names![at]!)
        .find((one) => areVariants(name, one));
      if (usual !== undefined)
        yield { span: name.spans[0]!, message: message(LISTED, { rare: name.name, usual }) };
    }
  },
};

/** UTF-16 units: several pages of print. */
const short = 50_000;

function textsOf(page: Page): string[] {
  return [...page.paragraphs()].map(({ paragraph }) => paragraph.text);
}

/** A name on the page with every place of it, page offsets. */
interface Named {
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  readonly spans: Span[];
}

/** Of the same length and the same but for one character, not the first, which is exchanged in names. */
function areVariants({ name, kind }: Named, other: string): boolean {
  if (name.length !== other.length || name.length < (kind === 'person' ? 3 : 5)) return false;
  let difference = -1;
  for (let at = 0; at < name.length; at++) {
    if (name[at] === other[at]) continue;
    if (difference >= 0) return false;
    difference = at;
  }
  if (difference < (kind === 'person' ? 1 : 0) || !sameSoundOrShape(name[difference]!, other[difference]!))
    return false;
  return kind === 'person' || !inPlaces(name, other, difference);
}

/** 李国华、李国桦: named in one breath they are two. */
function standTogether(text: string, { spans, kind }: Named, { name: other }: Named): boolean {
  if (kind !== 'person') return false;
  return spans
    .slice(0, 50)
    .some(
      ({ start, end }) =>
        (JOINTS.includes(text[end] ?? ' ') && text.startsWith(other, end + 1)) ||
        (JOINTS.includes(text[start - 1] ?? ' ') && text.startsWith(other, start - 1 - other.length)),
    );
}

const JOINTS = '、和与及同跟';

/** 丰县人民法院, 凤县人民法院: what differs is the name of a place, and both are on the map. */
function inPlaces(name: string, other: string, difference: number): boolean {
  for (let at = Math.max(0, difference - 3); at <= difference; at++) {
    const [one, two] = [placeNameAt(name, at), placeNameAt(other, at)];
    if (one && two && at + one.name.length > difference && at + two.name.length > difference) return true;
  }
  return false;
}

const bySection = new WeakMap<Section, readonly Named[]>();

/** The persons and organisations on the page in the order of their first mentions; what a section holds is kept with it. */
function namesOn(page: Page): Named[] {
  const names = new Map<string, Named>();
  page.sections.forEach((section, at) => {
    for (const { name, kind, spans } of inSection(section)) {
      const key = `${kind} ${name}`;
      let known = names.get(key);
      if (!known) {
        known = { name, kind, spans: [] };
        names.set(key, known);
      }
      for (const span of spans) known.spans.push(shift(span, page.starts[at]!));
    }
  });
  return [...names.values()].filter(({ name, kind }) => kind === 'organisation' || name.length <= 4);
}

function inSection(section: Section): readonly Named[] {
  const known = bySection.get(section);
  if (known) return known;
  const found: Named[] = [];
  for (const paragraph of section.paragraphs) {
    for (const fact of entitiesOf(paragraph)) {
      if (fact.kind === 'place') continue;
      found.push({
        name: fact.name,
        kind: fact.kind,
        spans: [section.spansOf(paragraph, fact.span)[0]!],
      });
    }
  }
  bySection.set(section, found);
  return found;
}

const TEXT = {
  zh: '“{rare}”与“{usual}”疑为同一名称，请核对',
  en: '“{rare}” and “{usual}” look like one name: check the spelling',
};
const LISTED = {
  zh: '“{rare}”与词表中的“{usual}”只差一字，请核对',
  en: '“{rare}” differs in one character from “{usual}” in the glossary: check the spelling',
};

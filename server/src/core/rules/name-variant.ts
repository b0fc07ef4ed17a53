import { personsOf } from '../facts/facts-of.ts';
import { sameSoundOrShape } from '../facts/lexicon/name-confusions.ts';
import type { Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import { message } from '../text/message.ts';
import { type Span, shift } from '../text/span.ts';
import type { Rule } from './rule.ts';

/** 人名前后不一: one person written two ways, with a character of the same sound or shape (张继锋, 张继峰). */
export const nameVariant: Rule = {
  id: 'name-variant',
  group: 'facts',
  scope: 'page',
  severity: 'warning',
  errors: 2,
  name: { zh: '人名前后不一', en: 'One name written two ways' },
  docs: {
    zh: '同一版上两个人名只差一个音近或形近的字，多半是同一个人写错了。用空格排开的两字名不算两种写法。',
    en: 'Two names on a page differ in one character of like sound or shape, and are most likely one person. A name padded with a space is no second spelling.',
  },
  examples: [
    { bad: '# 甲\n\n本报讯 记者张继锋报道 新路今天通车。\n\n# 乙\n\n本报讯 记者张继峰报道 新桥今天通车。' },
    { ok: '# 甲\n\n本报讯 记者崔治报道 新路今天通车。\n\n本报记者 崔 治', why: '排版空格 / print padding' },
    {
      ok: '# 甲\n\n本报讯 记者王海波 王海东报道 新路今天通车。',
      why: '音形都不近 / neither sound nor shape',
    },
  ],
  *check(page) {
    const names = namesOn(page);
    const list = [...names.keys()].filter((name) => name.length >= 2 && name.length <= 4);
    for (const [at, name] of list.entries()) {
      for (const other of list.slice(at + 1)) {
        if (!areVariants(name, other)) continue;
        const [rare, usual] =
          names.get(name)!.length < names.get(other)!.length ? [name, other] : [other, name];
        const [first] = names.get(rare)!;
        yield {
          span: first!,
          message: message(TEXT, { rare, usual }),
          related: names
            .get(usual)!
            .slice(0, 5)
            .map((span) => ({ span, message: message({ zh: '另一处写法', en: 'The other spelling' }) })),
        };
      }
    }
  },
};

function areVariants(a: string, b: string): boolean {
  if (a.length !== b.length || a.length < 3) return false;
  let difference = -1;
  for (let at = 0; at < a.length; at++) {
    if (a[at] === b[at]) continue;
    if (difference >= 0) return false;
    difference = at;
  }
  return difference > 0 && sameSoundOrShape(a[difference]!, b[difference]!);
}

const bySection = new WeakMap<Section, readonly { readonly name: string; readonly span: Span }[]>();

/** The places of every name, page offsets; what a section holds is kept with it. */
function namesOn(page: Page): Map<string, Span[]> {
  const names = new Map<string, Span[]>();
  page.sections.forEach((section, at) => {
    for (const { name, span } of inSection(section)) {
      const list = names.get(name);
      const placed = shift(span, page.starts[at]!);
      if (list) list.push(placed);
      else names.set(name, [placed]);
    }
  });
  return names;
}

function inSection(section: Section) {
  const known = bySection.get(section);
  if (known) return known;
  const found = section.paragraphs.flatMap((paragraph) =>
    personsOf(paragraph).map((fact) => ({
      name: fact.name,
      span: section.spansOf(paragraph, fact.span)[0]!,
    })),
  );
  bySection.set(section, found);
  return found;
}

const TEXT = {
  zh: '“{rare}”与“{usual}”疑为同一人，请核对',
  en: '“{rare}” and “{usual}” look like one person: check the spelling',
};

import type { Block, BlockKind } from '../page/block.ts';
import type { Paragraph, ParagraphRole } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import type { Style } from '../style/style.ts';
import { moved, toSection } from './locate.ts';
import type { BlockRule, Finding, ParagraphRule, Rule, SectionRule } from './rule.ts';
import { meets, traitsOf } from './traits.ts';

/** A finding with the rule that made it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/**
 * The rules of a check that look at no more than a section, and what they found before. What they find on a section,
 * paragraph or block is kept with it: a page that shares sections with one checked before costs only what changed.
 */
export class SectionFindings {
  readonly #style: Style;
  readonly #memo: Memo;
  readonly #sectionRules: readonly SectionRule[];
  readonly #blockRules: readonly BlockRule[];
  readonly #paragraphRules: readonly ParagraphRule[];
  /** The rules that a kind of block or role of paragraph is shown to. */
  readonly #byKind = new Map<BlockKind, readonly BlockRule[]>();
  readonly #byRole = new Map<ParagraphRole, readonly ParagraphRule[]>();

  constructor(rules: readonly Rule[], style: Style) {
    this.#style = style;
    this.#sectionRules = rules.filter((rule) => rule.scope === 'section');
    this.#blockRules = rules.filter((rule) => rule.scope === 'block');
    this.#paragraphRules = rules.filter((rule) => rule.scope === 'paragraph');
    const local = [...this.#sectionRules, ...this.#blockRules, ...this.#paragraphRules];
    this.#memo = memoOf(style, local.map((rule) => rule.id).join(' '));
  }

  /** What the rules find in the section, relative to it. */
  of(section: Section): readonly Found[] {
    return this.#remembered(section, () => {
      const out: Found[] = [];
      for (const rule of this.#sectionRules)
        for (const finding of rule.check(section, this.#style)) out.push({ rule, finding });
      if (this.#blockRules.length > 0) {
        for (const block of section.blocks)
          for (const { rule, finding } of this.#inBlock(block))
            out.push({ rule, finding: moved(finding, section.startOf(block)) });
      }
      for (const paragraph of section.paragraphs)
        for (const { rule, finding } of this.#inParagraph(paragraph))
          out.push({ rule, finding: toSection(finding, paragraph, section) });
      return out;
    });
  }

  #inBlock(block: Block): readonly Found[] {
    let rules = this.#byKind.get(block.kind);
    if (!rules) {
      rules = this.#blockRules.filter(({ kinds }) => !kinds || kinds.includes(block.kind));
      this.#byKind.set(block.kind, rules);
    }
    const shown = rules;
    if (shown.length === 0) return none;
    // Not kept: such rules are cheap, and of a section that an edit has changed most blocks are its own.
    const out: Found[] = [];
    for (const rule of shown)
      for (const finding of rule.check(block, this.#style)) out.push({ rule, finding });
    return out;
  }

  #inParagraph(paragraph: Paragraph): readonly Found[] {
    let rules = this.#byRole.get(paragraph.role);
    if (!rules) {
      rules = this.#paragraphRules.filter(({ roles }) => !roles || roles.includes(paragraph.role));
      this.#byRole.set(paragraph.role, rules);
    }
    const shown = rules;
    if (shown.length === 0) return none;
    return this.#remembered(paragraph, () => {
      const traits = traitsOf(paragraph);
      const out: Found[] = [];
      for (const rule of shown) {
        if (!meets(traits, rule.needs)) continue;
        for (const finding of rule.check(paragraph, this.#style)) out.push({ rule, finding });
      }
      return out;
    });
  }

  #remembered(key: Section | Paragraph | Block, make: () => readonly Found[]): readonly Found[] {
    const known = this.#memo.get(key);
    if (known) return known;
    const found = make();
    this.#memo.set(key, found.length > 0 ? found : none);
    return found;
  }
}

const none: readonly Found[] = [];

type Memo = WeakMap<Section | Paragraph | Block, readonly Found[]>;

/**
 * What was found before, under each style and set of rules. A pure cache: its keys are immutable, its values follow from
 * them, and the collector empties it.
 */
const memos = new WeakMap<Style, Map<string, Memo>>();

function memoOf(style: Style, rules: string): Memo {
  let byRules = memos.get(style);
  if (!byRules) {
    byRules = new Map();
    memos.set(style, byRules);
  }
  let memo = byRules.get(rules);
  if (!memo) {
    memo = new WeakMap();
    byRules.set(rules, memo);
  }
  return memo;
}

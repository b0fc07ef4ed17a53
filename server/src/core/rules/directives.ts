import type { Page } from '../page/page.ts';
import type { Section } from '../page/section.ts';
import { type Span, shift } from '../text/span.ts';

/** A comment that silences rules: `<!-- galley:ignore RULE … -->`, `galley:ignore-file`, closed by `galley:end`. */
export interface Directive {
  readonly kind: 'ignore' | 'ignore-file' | 'end';
  /** Rule ids; empty for all rules. */
  readonly rules: readonly string[];
  /** The comment itself, page offsets. */
  readonly span: Span;
  /** The comment with the blank lines behind it: what goes when it is taken out. Page offsets. */
  readonly cut: Span;
  /** Where findings are silenced, page offsets. Empty for `end`. */
  readonly scope: Span;
}

/** The directives of a page with what each covers: the next block, or everything up to `galley:end`, or the file. */
export function directivesOf(page: Page): Directive[] {
  const found: Directive[] = [];
  page.sections.forEach((section, at) => {
    const start = page.starts[at]!;
    for (const one of written(section))
      found.push({ ...one, span: shift(one.span, start), cut: shift(one.cut, start), scope: NOWHERE });
  });
  if (found.length === 0) return found;
  const blocks = plainBlocks(page);
  let close: Directive | undefined;
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at]!;
    if (one.kind === 'ignore-file') found[at] = { ...one, scope: { start: 0, end: page.text.length } };
    if (one.kind === 'ignore') {
      const start = one.span.end;
      const next = blocks[firstWhere(blocks, (block) => block.start >= start)];
      const end = close?.kind === 'end' ? close.span.start : (next?.end ?? page.text.length);
      found[at] = { ...one, scope: { start, end } };
    }
    if (one.kind !== 'ignore-file') close = one;
  }
  return found;
}

/** Asks which directive silences a finding: of several the first on the page. */
export class Silence {
  /** By rule id, `*` for all rules: what covers the file, and what covers a part of it in page order. */
  readonly #whole = new Map<string, Directive>();
  readonly #parts = new Map<string, Directive[]>();

  constructor(directives: readonly Directive[]) {
    for (const one of directives) {
      if (one.kind === 'end') continue;
      for (const id of one.rules.length > 0 ? new Set(one.rules) : ['*']) {
        const parts = this.#parts.get(id);
        if (one.kind === 'ignore-file') {
          if (!this.#whole.has(id)) this.#whole.set(id, one);
        } else if (parts) parts.push(one);
        else this.#parts.set(id, [one]);
      }
    }
  }

  /** @param offset where the finding of the rule begins on the page */
  by(rule: string, offset: number): Directive | undefined {
    let first: Directive | undefined;
    for (const id of [rule, '*']) {
      for (const one of [this.#whole.get(id), this.#part(id, offset)])
        if (one && (!first || one.span.start < first.span.start)) first = one;
    }
    return first;
  }

  /** No part ends before one that begins before it, so the first that has not ended is the only one to ask. */
  #part(id: string, offset: number): Directive | undefined {
    const parts = this.#parts.get(id);
    if (!parts) return undefined;
    const one = parts[firstWhere(parts, (part) => part.scope.end > offset)];
    return one && one.scope.start <= offset ? one : undefined;
  }
}

/** The index of the first for which the test holds, in a list where it holds for all behind it. */
function firstWhere<T>(list: readonly T[], holds: (one: T) => boolean): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(list[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

const NOWHERE: Span = { start: 0, end: 0 };

type Written = Omit<Directive, 'scope'>;

/** A pure cache: sections are immutable. */
const bySection = new WeakMap<Section, readonly Written[]>();

function written(section: Section): readonly Written[] {
  const known = bySection.get(section);
  if (known) return known;
  const out: Written[] = [];
  section.blocks.forEach((block, at) => {
    if (block.kind !== 'directive') return;
    const match = /^\s*<!--\s*galley:(ignore-file|ignore|end)\b([^>]*?)-->/.exec(block.text);
    if (!match) return;
    const start = section.starts[at]!;
    const rules = match[2]!.split(/[\s,，、]+/).filter((rule) => rule !== '');
    const next = section.starts[at + 1] ?? section.text.length;
    out.push({
      kind: match[1] as Directive['kind'],
      rules,
      span: { start, end: start + block.text.length },
      cut: { start, end: next },
    });
  });
  bySection.set(section, out);
  return out;
}

/** Where the blocks stand that a directive may cover, page offsets. */
function plainBlocks(page: Page): Span[] {
  const found: Span[] = [];
  page.sections.forEach((section, at) => {
    section.blocks.forEach((block, index) => {
      if (block.kind === 'directive') return;
      const start = page.starts[at]! + section.starts[index]!;
      found.push({ start, end: start + block.text.length });
    });
  });
  return found;
}

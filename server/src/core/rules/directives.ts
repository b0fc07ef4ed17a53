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
  return found.map((one, at) => {
    if (one.kind === 'ignore-file') return { ...one, scope: { start: 0, end: page.text.length } };
    if (one.kind === 'end') return one;
    const close = found.slice(at + 1).find((later) => later.kind !== 'ignore-file');
    const end = close?.kind === 'end' ? close.span.start : nextBlockEnd(page, one.span.end);
    return { ...one, scope: { start: one.span.end, end } };
  });
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

function nextBlockEnd(page: Page, offset: number): number {
  for (const [at, section] of page.sections.entries()) {
    const start = page.starts[at]!;
    if (start + section.text.length <= offset) continue;
    for (const [index, block] of section.blocks.entries()) {
      const from = start + section.starts[index]!;
      if (from >= offset && block.kind !== 'directive') return from + block.text.length;
    }
  }
  return page.text.length;
}

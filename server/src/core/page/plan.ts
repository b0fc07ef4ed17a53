import type { Plan, Unit } from './build.ts';
import { datelineLength } from './forms/dateline.ts';
import { type Heading, resolveHeadings } from './headings.ts';
import type { SectionKind } from './section.ts';
import type { Chunk, RawBlock } from './split.ts';

/** A section before it is read, with what decides whether an old reading of it still holds. */
export interface PlannedSection extends Plan {
  /** The chunks that it takes blocks from. */
  readonly chunks: readonly Chunk[];
  /** Everything else that its reading depends on. */
  readonly key: string;
}

export interface PageContext {
  /** The heading level (1–6) of headlines on this page. */
  readonly articleLevel: number;
  /** The page has no heading at all: it is one article. */
  readonly headless: boolean;
}

interface Draft {
  kind: SectionKind;
  chunks: Chunk[];
  units: { raw: RawBlock; chunk: Chunk; heading: Heading | undefined }[];
  key: string;
  hasBody: boolean;
}

/** Deals the blocks of all chunks out to sections: a label, an article, or what stands before the first of them. */
export function planSections(chunks: readonly Chunk[], page: PageContext): PlannedSection[] {
  const drafts: Draft[] = [];
  let inArticle = false;
  let signedOff = false;
  for (const chunk of chunks) {
    const headings = resolveHeadings(chunk, { articleLevel: page.articleLevel, inArticle, signedOff });
    let draft = drafts[drafts.length - 1];
    let previous: Heading | undefined;
    const open = (kind: SectionKind): Draft => {
      const made: Draft = { kind, chunks: [], units: [], key: kind, hasBody: false };
      drafts.push(made);
      return made;
    };
    for (const heading of headings) {
      const goesOn =
        heading.kind === 'subhead' || (heading.kind === 'headline' && previous?.kind === 'headline');
      if (!draft || !goesOn || draft.kind === 'label')
        draft = open(heading.kind === 'label' ? 'label' : 'article');
      take(draft, chunk, heading.raw, heading);
      if (heading.kind === 'label') inArticle = false;
      previous = heading;
    }
    for (const raw of chunk.blocks.slice(headings.length)) {
      if (!draft || draft.kind === 'label') draft = open(page.headless ? 'article' : 'loose');
      if (raw.form === 'prose' && datelineLength(raw.text.trimStart()) > 0) {
        if (draft.hasBody || draft.kind === 'loose') draft = open('article');
        draft.hasBody = true;
      } else if (raw.form === 'prose' && raw.text.length > 60) draft.hasBody = true;
      take(draft, chunk, raw, undefined);
    }
    if (chunk.blocks.length > headings.length) inArticle = draft?.kind === 'article';
    signedOff = chunk.blocks[chunk.blocks.length - 1]?.form === 'signature';
  }
  return finish(drafts, chunks);
}

function take(draft: Draft, chunk: Chunk, raw: RawBlock, heading: Heading | undefined): void {
  draft.units.push({ raw, chunk, heading });
  if (draft.chunks[draft.chunks.length - 1] !== chunk) draft.chunks.push(chunk);
  if (heading) draft.key += `|${heading.kind} ${heading.evidence.map((one) => one.sign).join()}`;
}

/** Cuts the text at the first block of each section; the first section takes the blanks at the head of the file. */
function finish(drafts: readonly Draft[], chunks: readonly Chunk[]): PlannedSection[] {
  if (drafts.length === 0) {
    const text = chunks.map((chunk) => chunk.text).join('');
    return text === '' ? [] : [{ kind: 'loose', text, units: [], chunks, key: 'blank' }];
  }
  const offsets = new Map<Chunk, number>();
  let length = 0;
  for (const chunk of chunks) {
    offsets.set(chunk, length);
    length += chunk.text.length;
  }
  const startOf = (unit: Draft['units'][number]) => offsets.get(unit.chunk)! + unit.raw.start;
  return drafts.map((draft, at) => {
    const start = at === 0 ? 0 : startOf(draft.units[0]!);
    const next = drafts[at + 1];
    const end = next ? startOf(next.units[0]!) : length;
    const origin = at === 0 ? 0 : offsets.get(draft.chunks[0]!)!;
    const text = draft.chunks
      .map((chunk) => chunk.text)
      .join('')
      .slice(start - origin, end - origin);
    const units: Unit[] = draft.units.map((unit) => ({
      raw: unit.raw,
      start: startOf(unit) - start,
      heading: unit.heading,
    }));
    return {
      kind: draft.kind,
      text,
      units,
      chunks: draft.chunks,
      key: `${draft.key}|${start - origin}|${end - origin}`,
    };
  });
}

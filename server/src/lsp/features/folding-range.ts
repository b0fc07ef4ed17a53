import type { FoldingRange } from 'vscode-languageserver';
import type { Block, LineIndex, Section, Span } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import type { PageDocument } from '../document.ts';
import type { Feature } from '../session.ts';

/** `textDocument/foldingRange`: a label with its articles, an article, the front matter, a table. */
export const foldingRanges: Feature = {
  capabilities: () => ({ foldingRangeProvider: true }),

  register(session) {
    session.connection.onFoldingRanges(
      answeringOn(session, 'folding', (document) => upTo(session.client.foldingLimit, foldsOf(document))),
    );
  },
};

/** The outer folds come first. */
function foldsOf({ page, lines }: PageDocument): FoldingRange[] {
  const labels: FoldingRange[] = [];
  const articles: FoldingRange[] = [];
  const blocks: FoldingRange[] = [];
  let label: Span | undefined;
  const endLabel = () => {
    if (label) add(labels, lines, label);
    label = undefined;
  };
  page.sections.forEach((section, at) => {
    const start = page.starts[at]!;
    const extent = extentOf(section, start);
    if (section.kind === 'label') endLabel();
    if (extent && section.kind === 'label') label = extent;
    else if (extent && label) label = { start: label.start, end: extent.end };
    if (extent && section.kind === 'article') add(articles, lines, extent);
    for (const [index, block] of section.blocks.entries()) {
      if (folded.has(block.kind)) add(blocks, lines, placed(block, start + section.starts[index]!));
    }
  });
  endLabel();
  return [...labels, ...articles, ...blocks];
}

const folded: ReadonlySet<Block['kind']> = new Set(['front-matter', 'table']);

/** From the first block to the last, without the blank lines around them. */
function extentOf(section: Section, start: number): Span | undefined {
  const last = section.blocks.length - 1;
  if (last < 0) return undefined;
  return {
    start: start + section.starts[0]!,
    end: placed(section.blocks[last]!, start + section.starts[last]!).end,
  };
}

function placed(block: Block, start: number): Span {
  return { start, end: start + block.text.length };
}

function add(folds: FoldingRange[], lines: LineIndex, { start, end }: Span): void {
  const startLine = lines.positionAt(start).line;
  const endLine = lines.positionAt(end).line;
  if (endLine > startLine) folds.push({ startLine, endLine });
}

function upTo(limit: number, folds: FoldingRange[]): FoldingRange[] {
  return folds.slice(0, limit).sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** The façade of the core: the only door in. Nothing here knows of an editor, a protocol, a file system or a clock. */

export * from './annotations/index.ts';
export * from './facts/index.ts';
export type { Block, BlockKind, BlockSpan, Evidence } from './page/block.ts';
export { type OutlineSymbol, outlinePage } from './page/outline.ts';
export { type Article, Page } from './page/page.ts';
export { type Ending, type Joint, Paragraph, type ParagraphRole } from './page/paragraph.ts';
export { parsePage, reparsePage } from './page/parse.ts';
export { looksLikePage } from './page/recognise.ts';
export { type Deck, Section, type SectionKind } from './page/section.ts';
export { type CheckOptions, checkPage } from './rules/check.ts';
export { compatible, type Repair, type RepairOptions, repairPage } from './rules/fix.ts';
export { rules } from './rules/index.ts';
export type { Diagnostic, Example, Finding, Fix, Rule, RuleRecord, Severity } from './rules/rule.ts';
export { defaultStyle, type Style } from './style/style.ts';
export { CodePointIndex } from './text/code-points.ts';
export { composeEdits } from './text/compose.ts';
export { applyEdits, conflict, type Edit, inOrder } from './text/edit.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export { type Bilingual, format, type Locale, localeOf, type Message, message } from './text/message.ts';
export { overlaps, type Span, shift, span, touches } from './text/span.ts';

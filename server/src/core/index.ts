/**
 * The façade of the core: the door in; `prelude.ts` is a smaller one. Nothing here knows of an editor, a protocol, a file
 * system or a clock.
 */

export * from './annotations/index.ts';
export * from './facts/index.ts';
export type { Block, BlockKind, BlockSpan, Evidence } from './page/block.ts';
export { type OutlineSymbol, outlineName, outlinePage } from './page/outline.ts';
export { type Article, Page } from './page/page.ts';
export { type Ending, type Joint, Paragraph, type ParagraphRole } from './page/paragraph.ts';
export { parsePage, reparsePage } from './page/parse.ts';
export { looksLikePage } from './page/recognise.ts';
export { type Deck, Section, type SectionKind } from './page/section.ts';
export * from './prelude.ts';
export { annotationRules } from './rules/annotation-rules.ts';
export { type CheckOptions, checkPage } from './rules/check.ts';
export { rules } from './rules/index.ts';
export {
  compatible,
  type Repair,
  type RepairOptions,
  repairPage,
  repairSteps,
} from './rules/repair-page.ts';
export type {
  Diagnostic,
  Example,
  ExampleNote,
  Finding,
  Fix,
  Rule,
  RuleRecord,
  Severity,
} from './rules/rule.ts';
export { articleScores, type ProofScore, printedCharacters, proofScore } from './score/proof-score.ts';
export {
  CONFIGURATION_FILE,
  type Configuration,
  type GlossaryEntry,
  type Settable,
} from './style/configuration.ts';
export { addToGlossary, setSeverity } from './style/edit-configuration.ts';
export { HouseStyle } from './style/house-style.ts';
export { findHouseStyle, loadHouseStyle, presetLayers, type ReadText } from './style/load.ts';
export { configurationPaths } from './style/locations.ts';
export { parseConfiguration } from './style/parse-configuration.ts';
export type { ConfigurationProblem } from './style/problem.ts';
export { configurationSchema } from './style/schema.ts';
export { defaultStyle, type HouseTerm, type Style } from './style/style.ts';
export { CodePointIndex } from './text/code-points.ts';
export { composeEdits } from './text/compose.ts';
export { applyEdits, conflict, type Edit, inOrder } from './text/edit.ts';
export { escapeHtml } from './text/html.ts';
export { overlaps, type Span, shift, touches } from './text/span.ts';

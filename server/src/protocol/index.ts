/** What Galley's client and server say to each other beyond LSP. Declared here once, used by both sides. */
export { configuredCommand, showRuleCommand } from './commands.ts';
export {
  type FindPagesParams,
  FindPagesRequest,
  type ReadFileParams,
  ReadFileRequest,
} from './files.ts';
export type { InitializationOptions } from './initialization.ts';
export { type PageFact, type PageFactsParams, PageFactsRequest } from './page-facts.ts';
export {
  type ArticleScore,
  type PageScore,
  type ProofScoreParams,
  ProofScoreRequest,
} from './proof-score.ts';
export { type RepairedText, type RepairedTextParams, RepairedTextRequest } from './repaired-text.ts';

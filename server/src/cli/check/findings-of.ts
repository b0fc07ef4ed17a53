import {
  rules as catalogue,
  checkPage,
  type Diagnostic,
  type ProofScore,
  parsePage,
  proofScore,
  type Standing,
  type Style,
} from '../../core/index.ts';

/** What was found on a page. */
export interface Findings {
  readonly diagnostics: readonly Diagnostic[];
  readonly score: ProofScore;
}

/** Checks the text of a page, by the rules asked for or by all. */
export function findingsOf(
  text: string,
  style: Style,
  annotations: readonly Standing[],
  only: ReadonlySet<string> | undefined,
): Findings {
  const page = parsePage(text);
  const diagnostics = checkPage(page, style, { annotations, ...(only && { rules: only }) });
  return { diagnostics, score: proofScore(diagnostics, page, catalogue) };
}

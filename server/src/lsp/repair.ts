import type { CancellationToken } from 'vscode-languageserver';
import { composeEdits, type Edit, repairSteps, type Style } from '../core/index.ts';
import type { PageDocument } from './document.ts';
import type { Session } from './session.ts';

/**
 * The page with its safe fixes, and the same as edits of the version at hand: LSP knows no edits in rounds.
 * @throws Cancelled once the token is
 */
export async function repair(
  { checks }: Session,
  document: PageDocument,
  style: Style,
  token: CancellationToken,
  rules?: ReadonlySet<string>,
): Promise<{ readonly text: string; readonly edits: readonly Edit[]; readonly applied: number }> {
  const steps = repairSteps(document.page);
  let step = steps.next();
  while (!step.done) {
    const found =
      step.value === document.page && !rules
        ? await checks.of(document, style, token)
        : await checks.ofPage(step.value, style, token, rules && { rules });
    step = steps.next(found);
  }
  const { text, applied, rounds } = step.value;
  return { text, edits: composeEdits(document.text.length, rounds), applied: applied.length };
}

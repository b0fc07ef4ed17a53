import * as vscode from 'vscode';

/** Waits until the question gets an answer other than undefined and false; says what was waited for when it does not. */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
): Promise<NonNullable<Exclude<T, false>>> {
  const end = Date.now() + patience;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== null && answer !== false)
      return answer as NonNullable<Exclude<T, false>>;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Galley's findings of a document, once they have stayed the same over a few looks. */
export async function settledFindings(uri: vscode.Uri): Promise<vscode.Diagnostic[]> {
  let last = '';
  let same = 0;
  return until('findings that no longer change', () => {
    const findings = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'galley');
    const seen = JSON.stringify(findings.map(({ range, message }) => [range, message]));
    same = seen === last && findings.length > 0 ? same + 1 : 0;
    last = seen;
    return same >= 4 && findings;
  });
}

const patience = 20_000;
const pause = 50;

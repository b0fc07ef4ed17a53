import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import { format, type HouseStyle, LineIndex } from '../../core/index.ts';
import { logFailure } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature, Session } from '../session.ts';
import { toUri } from '../workspace/canonical.ts';

/** What is wrong in a configuration or word list is shown in that file, at its place, whether it is open or not. */
export const configurationProblems: Feature = {
  capabilities: () => ({}),

  register(session) {
    const shown = new Set<string>();
    session.houses.onDidLoad((house) => {
      publish(session, house, shown).catch((error) =>
        logFailure(session, 'showing configuration problems', error),
      );
    });
  },
};

async function publish(
  { connection, client, houses }: Session,
  house: HouseStyle,
  shown: Set<string>,
): Promise<void> {
  for (const path of house.files) {
    const problems = house.problems.filter((one) => one.path === path);
    if (problems.length === 0 && !shown.delete(path)) continue;
    if (problems.length > 0) shown.add(path);
    const lines = new LineIndex((await houses.read(path)) ?? '');
    const diagnostics = problems.map(
      (one): Diagnostic => ({
        range: toRange(lines, one.span),
        severity: one.severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        source: 'galley',
        code: one.kind,
        message: format(one.message, client.locale),
      }),
    );
    await connection.sendDiagnostics({ uri: toUri(path), diagnostics });
  }
}

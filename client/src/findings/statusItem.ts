import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
  MarkdownString,
  StatusBarAlignment,
  type StatusBarItem,
  type TextDocument,
  ThemeColor,
  window,
} from 'vscode';
import { type PageScore, ProofScoreRequest } from '#protocol/index.ts';
import { pageEditor } from '../language.ts';
import type { LanguageServer } from '../server/languageServer.ts';
import { faultsOf, gravest } from './findings.ts';

/**
 * The status item: how many findings the page in front has, and what a newspaper would estimate its error rate at.
 * A click lists the findings. Hidden beside other files.
 */
export function showFindingsCount(server: LanguageServer, failed: (error: unknown) => void): Disposable {
  const item = window.createStatusBarItem('galley.findings', StatusBarAlignment.Right, priority);
  item.name = l10n.t('Galley: Findings');
  item.command = 'workbench.actions.view.problems';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refresh = () => {
    clearTimeout(timer);
    const document = pageEditor(window.activeTextEditor)?.document;
    if (!document) {
      item.hide();
      return;
    }
    show(item, faultsOf(document.uri), undefined);
    const ask = async () => {
      const score = await scoreOf(server, document);
      if (score && window.activeTextEditor?.document === document && score.version === document.version) {
        show(item, faultsOf(document.uri), score);
      }
    };
    timer = setTimeout(() => void ask().catch(failed), quiet);
  };
  refresh();
  return Disposable.from(
    item,
    new Disposable(() => clearTimeout(timer)),
    window.onDidChangeActiveTextEditor(refresh),
    languages.onDidChangeDiagnostics(({ uris }) => {
      const shown = window.activeTextEditor?.document.uri.toString();
      if (uris.some((uri) => uri.toString() === shown)) refresh();
    }),
  );
}

/** Left of the cursor position, where VS Code puts what concerns the text in front. */
const priority = 101;
/** Milliseconds without a change before the score is asked for. */
const quiet = 300;

async function scoreOf(server: LanguageServer, document: TextDocument): Promise<PageScore | null> {
  const client = await server.start();
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  return client.sendRequest(ProofScoreRequest, { textDocument: { uri } });
}

function show(item: StatusBarItem, findings: readonly Diagnostic[], score: PageScore | undefined): void {
  // The list of problems that a click opens leaves hints out.
  const listed = findings.filter((one) => one.severity !== DiagnosticSeverity.Hint);
  const label = listed.length === 0 ? l10n.t('Clean Proof') : l10n.t('Findings: {0}', listed.length);
  const rate = score && score.errors > 0 ? ` · ${score.perTenThousand}‱` : '';
  item.text = `${listed.length === 0 ? '$(pass)' : '$(book)'} ${label}${rate}`;
  const lines = [...(score ? estimate(score) : []), ...counts(findings)];
  item.tooltip = new MarkdownString(lines.join('  \n'));
  item.accessibilityInformation = { label: [label, ...lines].join('，').replace(/[*\n]|- /g, '') };
  item.backgroundColor =
    gravest(findings) === DiagnosticSeverity.Error
      ? new ThemeColor('statusBarItem.warningBackground')
      : undefined;
  item.show();
}

/** How many findings of each severity, those that no list shows apart. */
function counts(findings: readonly Diagnostic[]): string[] {
  if (findings.length === 0) return [l10n.t('Galley found nothing on this page.')];
  const count = (severity: DiagnosticSeverity) => findings.filter((one) => one.severity === severity).length;
  const hints = count(DiagnosticSeverity.Hint);
  return [
    l10n.t(
      'To look at: {0} errors, {1} warnings, {2} notes',
      count(DiagnosticSeverity.Error),
      count(DiagnosticSeverity.Warning),
      count(DiagnosticSeverity.Information),
    ),
    ...(hints > 0 ? [l10n.t('{0} hints besides, shown by dots in the text only', hints)] : []),
  ];
}

/** The estimate and what each rule has in it. It knows only what Galley finds, in a text that went through OCR. */
function estimate({ perTenThousand, errors, characters, pass, byRule }: PageScore): string[] {
  const verdict = pass
    ? l10n.t('**Estimated error rate {0}‱**: passes, the limit is 3', perTenThousand)
    : l10n.t('**Estimated error rate {0}‱**: does not pass, the limit is 3', perTenThousand);
  const sum = l10n.t('{0} errors counted in {1} characters', errors, characters);
  const parts = byRule.map(
    ({ name, findings, errors: counted }) => `- ${l10n.t('{0} × {1}: {2}', name, findings, counted)}`,
  );
  return parts.length === 0 ? [verdict, sum] : [verdict, `${sum}\n\n${parts.join('\n')}\n\n`];
}

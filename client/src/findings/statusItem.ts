import {
  type Diagnostic,
  DiagnosticSeverity,
  Disposable,
  l10n,
  languages,
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
  const count = findings.length;
  const label = count === 0 ? l10n.t('Clean Proof') : l10n.t('Findings: {0}', count);
  const rate = score && score.errors > 0 ? ` · ${score.perTenThousand}‱` : '';
  item.text = `${count === 0 ? '$(pass)' : '$(book)'} ${label}${rate}`;
  const lines = [
    count === 0 ? l10n.t('Galley found nothing on this page.') : bySeverity(findings),
    ...(score ? [verdict(score)] : []),
  ];
  item.tooltip = lines.join('\n');
  item.accessibilityInformation = { label: [label, ...lines].join('，') };
  item.backgroundColor =
    gravest(findings) === DiagnosticSeverity.Error
      ? new ThemeColor('statusBarItem.warningBackground')
      : undefined;
  item.show();
}

function bySeverity(findings: readonly Diagnostic[]): string {
  const count = (severity: DiagnosticSeverity) => findings.filter((one) => one.severity === severity).length;
  return l10n.t(
    'Errors: {0} · warnings: {1} · notes: {2} · hints: {3}',
    count(DiagnosticSeverity.Error),
    count(DiagnosticSeverity.Warning),
    count(DiagnosticSeverity.Information),
    count(DiagnosticSeverity.Hint),
  );
}

/** An estimate: it knows only what Galley finds, in a text that went through OCR. */
function verdict({ perTenThousand, errors, characters, pass }: PageScore): string {
  return pass
    ? l10n.t(
        'Estimated error rate {0} in 10,000 ({1} in {2} characters): passes.',
        perTenThousand,
        errors,
        characters,
      )
    : l10n.t(
        'Estimated error rate {0} in 10,000 ({1} in {2} characters): does not pass, the limit is 3.',
        perTenThousand,
        errors,
        characters,
      );
}

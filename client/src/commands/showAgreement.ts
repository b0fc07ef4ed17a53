import { l10n, window, workspace } from 'vscode';
import { type Agreement, agreement } from '#core/index.ts';
import { annotatorsOf } from '../annotations/annotators.ts';
import { kindName } from '../annotations/kinds.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { basename } from '../paths.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** How well those who tagged the page agree, every two of them, as a table in a document of its own. */
export const showAgreement: Command = {
  id: 'galley.annotators.agreement',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const names = annotatorsOf(notebook);
    if (names.length < 2) {
      void window.showInformationMessage(l10n.t('Only one person has tagged this page.'));
      return;
    }
    const pairs = names.flatMap((first, at) => names.slice(at + 1).map((second) => ({ first, second })));
    const content = [
      `# ${l10n.t('Agreement on {0}', plain(basename(notebook.document.uri)))}`,
      ...pairs.map(({ first, second }) => section(notebook, first, second)),
    ].join('\n\n');
    const document = await workspace.openTextDocument({ language: 'markdown', content: `${content}\n` });
    await window.showTextDocument(document, { preview: true });
  },
};

function section(notebook: Notebook, first: string, second: string): string {
  const of = (name: string) => notebook.located().filter(({ annotation }) => annotation.by === name);
  const found = agreement(of(first), of(second));
  const heads = [l10n.t('Kind'), plain(first), plain(second), l10n.t('Exact F1'), l10n.t('Overlapping F1')];
  const rows = [...found.byKind.map((one) => row(kindName(one.kind), one)), row(l10n.t('Total'), found)];
  return [
    `## ${plain(first)} — ${plain(second)}`,
    '',
    `| ${heads.join(' | ')} |`,
    '|---|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function row(name: string, { exact, overlapping }: Pick<Agreement, 'exact' | 'overlapping'>): string {
  const cells = [name, exact.first, exact.second, exact.f1.toFixed(3), overlapping.f1.toFixed(3)];
  return `| ${cells.join(' | ')} |`;
}

/** Names are data: what Markdown would read as its own is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, '\\$&');
}

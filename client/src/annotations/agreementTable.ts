import { l10n, window, workspace } from 'vscode';
import { type Agreement, agreement } from '#core/index.ts';
import { basename } from '../paths.ts';
import { kindName } from './kinds.ts';
import type { Notebook } from './notebook.ts';
import type { Side } from './sides.ts';

/** How well every two sides agree, as tables in a document of its own. */
export async function showAgreementOf(
  notebook: Notebook,
  pairs: readonly (readonly [first: Side, second: Side])[],
): Promise<void> {
  const parts = [`# ${l10n.t('Agreement on {0}', plain(basename(notebook.document.uri)))}`];
  for (const [first, second] of pairs) parts.push(await section(first, second));
  const content = `${parts.join('\n\n')}\n`;
  const document = await workspace.openTextDocument({ language: 'markdown', content });
  await window.showTextDocument(document, { preview: true });
}

async function section(first: Side, second: Side): Promise<string> {
  const found = agreement(await first.placed(), await second.placed());
  const [one, other] = [plain(first.name), plain(second.name)];
  const heads = [l10n.t('Kind'), one, other, l10n.t('Exact F1'), l10n.t('Overlapping F1')];
  const rows = [...found.byKind.map((kind) => row(kindName(kind.kind), kind)), row(l10n.t('Total'), found)];
  return [`## ${one} — ${other}`, '', `| ${heads.join(' | ')} |`, '|---|--:|--:|--:|--:|', ...rows].join(
    '\n',
  );
}

function row(name: string, { exact, overlapping }: Pick<Agreement, 'exact' | 'overlapping'>): string {
  const cells = [name, exact.first, exact.second, exact.f1.toFixed(3), overlapping.f1.toFixed(3)];
  return `| ${cells.join(' | ')} |`;
}

/** Names are data: what Markdown would read as its own is escaped. */
function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>()#+\-.!|~]/g, '\\$&');
}

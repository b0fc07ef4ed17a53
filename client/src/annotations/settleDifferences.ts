import { l10n, type QuickPickItem, QuickPickItemKind, window } from 'vscode';
import { agreement, type Difference, kindOf, type Placed } from '#core/index.ts';
import { showAgreementOf } from './agreementTable.ts';
import { inContext } from './context.ts';
import { reveal } from './goTo.ts';
import { kindName } from './kinds.ts';
import type { Notebook } from './notebook.ts';
import type { Side } from './sides.ts';

/** Lists where two sides differ, with how well they agree, and lets a person settle one after another. */
export async function settleDifferences(notebook: Notebook, first: Side, second: Side): Promise<void> {
  for (;;) {
    const { exact, overlapping, differences } = agreement(await first.placed(), await second.placed());
    const scores = l10n.t('exact {0}, overlapping {1}', exact.f1.toFixed(2), overlapping.f1.toFixed(2));
    if (differences.length === 0) {
      void window.showInformationMessage(l10n.t('{0} and {1} agree: {2}.', first.name, second.name, scores));
      return;
    }
    const title = l10n.t(
      '{0} and {1} · differences: {2} · F1 {3}',
      first.name,
      second.name,
      differences.length,
      scores,
    );
    const table: Item = { label: `$(table) ${l10n.t('Agreement by kind, as a table')}` };
    const items: readonly Item[] = [
      ...differences.map((difference) => itemOf(notebook, difference, first, second)),
      { label: '', kind: QuickPickItemKind.Separator },
      table,
    ];
    const picked = await window.showQuickPick(items, {
      title,
      placeHolder: l10n.t('Pick a difference to settle it'),
      matchOnDescription: true,
      matchOnDetail: true,
      ignoreFocusOut: true,
    });
    if (picked === table) return showAgreementOf(notebook, [[first, second]]);
    if (!picked?.difference || !(await settle(notebook, picked.difference, first, second))) return;
  }
}

interface Item extends QuickPickItem {
  readonly difference?: Difference;
}

function itemOf(notebook: Notebook, difference: Difference, first: Side, second: Side): Item {
  const one = difference.first ?? difference.second!;
  const said = ({ name }: Side, placed: Placed | undefined) =>
    `${name}: ${placed ? kindName(kindOf(placed.annotation)) : l10n.t('no tag')}`;
  const what = { kind: l10n.t('kind'), span: l10n.t('extent'), 'only first': '', 'only second': '' };
  return {
    difference,
    label: one.span ? inContext(notebook.document.getText(), one.span) : '',
    description: what[difference.what],
    detail: `${said(first, difference.first)} · ${said(second, difference.second)}`,
  };
}

/** @returns whether to go on with the list. */
async function settle(notebook: Notebook, difference: Difference, one: Side, other: Side): Promise<boolean> {
  const { first, second } = difference;
  const span = (first ?? second)?.span;
  if (span) await reveal(notebook.document, notebook.rangeFor(span), true);
  const said = ({ name }: Side, placed: Placed | undefined): QuickPickItem => ({
    label: placed ? l10n.t('As {0} has it', name) : l10n.t('No tag, as {0} has it', name),
    description: placed?.span
      ? `${kindName(kindOf(placed.annotation))} ${inContext(notebook.document.getText(), placed.span, 6)}`
      : '',
  });
  const [keepFirst, keepSecond] = [said(one, first), said(other, second)];
  // A tag comes before the lack of one.
  const picked = await window.showQuickPick(first ? [keepFirst, keepSecond] : [keepSecond, keepFirst], {
    title: l10n.t('Which Holds?'),
    ignoreFocusOut: true,
  });
  if (!picked) return false;
  await (picked === keepFirst ? other.follow(first, second) : one.follow(second, first));
  return true;
}

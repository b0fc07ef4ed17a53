import { l10n, type QuickPickItem, window } from 'vscode';
import { agreement, type Difference, kindOf, type Placed, withKind } from '#core/index.ts';
import { pickPair } from '../annotations/annotators.ts';
import { inContext } from '../annotations/context.ts';
import { reveal } from '../annotations/goTo.ts';
import { kindName } from '../annotations/kinds.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Goes through what two people tagged differently on the page and lets a third settle each, an undoable step apiece. */
export const compareAnnotators: Command = {
  id: 'galley.annotators.compare',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    const pair = notebook && (await pickPair(notebook));
    if (!notebook || !pair) return;
    for (;;) {
      const of = (name: string) => notebook.located().filter(({ annotation }) => annotation.by === name);
      const { exact, overlapping, differences } = agreement(of(pair.first), of(pair.second));
      const scores = l10n.t('exact {0}, overlapping {1}', exact.f1.toFixed(2), overlapping.f1.toFixed(2));
      if (differences.length === 0) {
        void window.showInformationMessage(
          l10n.t('{0} and {1} agree: {2}.', pair.first, pair.second, scores),
        );
        return;
      }
      const items = differences.map((difference) => ({ difference, ...lineOf(notebook, difference, pair) }));
      const picked = await window.showQuickPick(items, {
        title: l10n.t(
          '{0} and {1}: {2} differences · F1 {3}',
          pair.first,
          pair.second,
          differences.length,
          scores,
        ),
        ignoreFocusOut: true,
      });
      if (!picked || !(await settle(notebook, picked.difference, pair))) return;
    }
  },
};

interface Pair {
  readonly first: string;
  readonly second: string;
}

function lineOf(notebook: Notebook, { what, first, second }: Difference, pair: Pair): QuickPickItem {
  const one = first ?? second!;
  const said = (by: string, placed: Placed | undefined) =>
    `${by}: ${placed ? kindName(kindOf(placed.annotation)) : l10n.t('no tag')}`;
  return {
    label: one.span ? inContext(notebook.document.getText(), one.span) : '',
    description: { kind: l10n.t('kind'), span: l10n.t('extent'), 'only first': '', 'only second': '' }[what],
    detail: `${said(pair.first, first)} · ${said(pair.second, second)}`,
  };
}

/** @returns whether to go on with the list. */
async function settle(notebook: Notebook, { first, second }: Difference, pair: Pair): Promise<boolean> {
  const span = (first ?? second)?.span;
  if (span) await reveal(notebook.document, notebook.rangeFor(span), true);
  const keepFirst: QuickPickItem = {
    label: first ? l10n.t('As {0} has it', pair.first) : l10n.t('No tag, as {0} has it', pair.first),
  };
  const keepSecond: QuickPickItem = {
    label: second ? l10n.t('As {0} has it', pair.second) : l10n.t('No tag, as {0} has it', pair.second),
  };
  const picked = await window.showQuickPick([keepFirst, keepSecond], {
    title: l10n.t('Which Holds?'),
    ignoreFocusOut: true,
  });
  if (!picked) return false;
  const [kept, other] = picked === keepFirst ? [first, second] : [second, first];
  const label = l10n.t('Settle a Difference');
  // Both keep their tag, so that it stays known that two people saw it; the loser's comes to say the same.
  if (kept && other) {
    const kind = kindOf(kept.annotation);
    const isMoved = kept.span?.start !== other.span?.start || kept.span?.end !== other.span?.end;
    if (kept.span && isMoved) await notebook.tagger.move(other.annotation.id, kept.span, label);
    else if (kind) notebook.edit((store) => store.change([other.annotation.id], withKind(kind), label));
  } else if (other) {
    notebook.edit((store) => store.remove([other.annotation.id], label));
  } else if (kept?.span) {
    const kind = kindOf(kept.annotation);
    const name = picked === keepFirst ? pair.second : pair.first;
    if (kind) await notebook.tagger.tagAll([{ kind, span: kept.span }], label, name);
  }
  return true;
}

import { env, l10n, Uri, window, workspace } from 'vscode';
import { format, localeOf, type Proposal } from '#core/index.ts';
import { type Reading, readings } from '../annotations/exchange.ts';
import { kindName } from '../annotations/kinds.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { type Choice, pickPlaces } from '../annotations/pickPlaces.ts';
import { basename, folderOf } from '../paths.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/**
 * Takes annotations from another program's file. A dry run comes first: every row is listed where it would go, those
 * whose words match are ticked, those whose words do not are held until a person ticks them.
 */
export const importNotes: Command = {
  id: 'galley.notes.import',
  async run(galley, source) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const file = source instanceof Uri ? source : await pickFile(notebook);
    if (!file) return;
    const found = await readings(await workspace.fs.readFile(file), notebook);
    const reading = found.length > 1 ? await pickReading(found) : found[0];
    if (!reading) {
      if (found.length === 0)
        void window.showWarningMessage(l10n.t('{0} holds nothing that fits this page.', basename(file)));
      return;
    }
    const chosen = await dryRun(notebook, reading);
    if (!chosen?.length) return;
    const taken = await notebook.tagger.adopt(chosen, l10n.t('Import Annotations'));
    window.setStatusBarMessage(l10n.t('Annotations imported: {0}', taken.length), 6_000);
  },
};

async function pickFile(notebook: Notebook): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: l10n.t('Import Annotations'),
      defaultUri: folderOf(notebook.document.uri),
      canSelectMany: false,
    })) ?? [];
  return file;
}

async function pickReading(found: readonly Reading[]): Promise<Reading | undefined> {
  const items = found.map((reading) => ({ reading, label: reading.name, description: countsOf(reading) }));
  return (await window.showQuickPick(items, { title: l10n.t('Which Format Is It?') }))?.reading;
}

async function dryRun(notebook: Notebook, reading: Reading): Promise<Proposal[] | undefined> {
  const { ready, held } = reading.plan;
  const locale = localeOf(env.language);
  const choices = [
    ...ready.map(
      (one): Choice<Proposal> => ({ value: one, span: one.span, note: kindName(one.kind), picked: true }),
    ),
    ...held.flatMap(({ proposal, reason }): Choice<Proposal>[] =>
      proposal
        ? [
            {
              value: proposal,
              span: proposal.span,
              note: `${kindName(proposal.kind)} · ${format(reason, locale)}`,
              picked: false,
            },
          ]
        : [],
    ),
  ];
  return pickPlaces(notebook.document, choices, `${reading.name} · ${countsOf(reading)}`, true);
}

function countsOf({ plan }: Reading): string {
  return l10n.t(
    '{0} to import, {1} held, {2} already here',
    plan.ready.length,
    plan.held.length,
    plan.known.length,
  );
}

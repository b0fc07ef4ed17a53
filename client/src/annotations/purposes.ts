import { l10n } from 'vscode';
import type { Outlet } from './exchange.ts';

/** What a format is for, in the words of whoever sends the file on. How positions count matters to programs alone. */
export function purposeOf({ id, unit }: Pick<Outlet, 'id' | 'unit'>): string {
  const purpose = purposes[id]?.() ?? '';
  if (!forPrograms.has(id)) return purpose;
  return unit === 'utf16'
    ? l10n.t('{0} (positions count UTF-16 units)', purpose)
    : l10n.t('{0} (positions count code points)', purpose);
}

const purposes: Readonly<Record<string, () => string>> = {
  script: () => l10n.t('For the chief editor: the page with its tags beside it, to read and to print'),
  csv: () => l10n.t('A row a tag, for databases and scripts; spreadsheets open it too'),
  xlsx: () => l10n.t('A row a tag, to open in Excel or WPS'),
  w3c: () => l10n.t('The web’s annotation standard, for archives and other tools'),
  'claim-review': () => l10n.t('Verdicts to publish with the story, for search engines and fact-check sites'),
  brat: () => l10n.t('For the annotation tool brat'),
  bio: () => l10n.t('To train a recogniser of names: the text again, a token a line'),
  'label-studio': () => l10n.t('For the annotation platform Label Studio'),
  doccano: () => l10n.t('For the annotation platform doccano'),
  cas: () => l10n.t('For INCEpTION and other tools built on UIMA'),
};

/** Formats whose reader has to know how positions count. */
const forPrograms: ReadonlySet<string> = new Set(['w3c', 'brat', 'label-studio', 'doccano', 'cas']);

import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { AnnotationKind, AnnotationStatus } from '#core/index.ts';

/** What a person reads for a kind. */
export function kindName(kind: AnnotationKind | undefined): string {
  switch (kind) {
    case 'person':
      return l10n.t('Person');
    case 'organisation':
      return l10n.t('Organisation');
    case 'place':
      return l10n.t('Place');
    case 'date':
      return l10n.t('Date');
    case 'number':
      return l10n.t('Number');
    case 'quote':
      return l10n.t('Quote');
    case 'claim':
      return l10n.t('Claim');
    case 'source':
      return l10n.t('Source');
    case undefined:
      return l10n.t('Note');
  }
}

/** What a person reads for a status. */
export function statusName(status: AnnotationStatus): string {
  switch (status) {
    case 'unchecked':
      return l10n.t('Unchecked');
    case 'checking':
      return l10n.t('Checking');
    case 'verified':
      return l10n.t('Verified');
    case 'wrong':
      return l10n.t('Wrong');
    case 'disputed':
      return l10n.t('Disputed');
    case 'unverifiable':
      return l10n.t('Cannot be verified');
  }
}

export function kindIcon(kind: AnnotationKind | undefined): ThemeIcon {
  return kind ? new ThemeIcon(icons[kind], kindColor(kind)) : new ThemeIcon('note');
}

export function kindColor(kind: AnnotationKind): ThemeColor {
  return new ThemeColor(`galley.${kind}`);
}

export function statusIcon(status: AnnotationStatus): ThemeIcon {
  return new ThemeIcon(statusIcons[status]);
}

const icons: Readonly<Record<AnnotationKind, string>> = {
  person: 'person',
  organisation: 'organization',
  place: 'location',
  date: 'calendar',
  number: 'symbol-numeric',
  quote: 'quote',
  claim: 'megaphone',
  source: 'book',
};

const statusIcons: Readonly<Record<AnnotationStatus, string>> = {
  unchecked: 'circle-outline',
  checking: 'sync',
  verified: 'pass',
  wrong: 'error',
  disputed: 'warning',
  unverifiable: 'question',
};

import { env, l10n, ThemeColor, ThemeIcon } from 'vscode';
import { type AnnotationKind, type AnnotationStatus, kindNames, localeOf, statusNames } from '#core/index.ts';

/** What a person reads for a kind. */
export function kindName(kind: AnnotationKind | undefined): string {
  return kind ? kindNames[kind][localeOf(env.language)] : l10n.t('Note');
}

/** What a person reads for a status. */
export function statusName(status: AnnotationStatus): string {
  return statusNames[status][localeOf(env.language)];
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

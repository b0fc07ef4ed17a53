import { l10n, ThemeColor, ThemeIcon } from 'vscode';
import type { AnnotationKind, FactKind } from '#core/index.ts';

/** Every kind of fact, in the order of lists. */
export const factKinds: readonly FactKind[] = [
  'number',
  'percentage',
  'change',
  'share',
  'ordinal',
  'date',
  'time',
  'person',
  'organisation',
  'place',
  'quotation',
  'slogan',
  'title',
];

/** What a person reads for a kind. */
export function factKindName(kind: FactKind): string {
  switch (kind) {
    case 'number':
      return l10n.t('Number');
    case 'percentage':
      return l10n.t('Percentage');
    case 'change':
      return l10n.t('Change');
    case 'share':
      return l10n.t('Share');
    case 'ordinal':
      return l10n.t('Ordinal');
    case 'date':
      return l10n.t('Date');
    case 'time':
      return l10n.t('Time');
    case 'person':
      return l10n.t('Person');
    case 'organisation':
      return l10n.t('Organisation');
    case 'place':
      return l10n.t('Place');
    case 'quotation':
      return l10n.t('Quote');
    case 'slogan':
      return l10n.t('Slogan');
    case 'title':
      return l10n.t('Document');
  }
}

export function factIcon(kind: FactKind): ThemeIcon {
  return new ThemeIcon(icons[kind], new ThemeColor(`galley.${annotationKindOf(kind)}`));
}

/** The tag that a fact suggests. */
export function annotationKindOf(kind: FactKind): AnnotationKind {
  return tags[kind];
}

const icons: Readonly<Record<FactKind, string>> = {
  number: 'symbol-numeric',
  percentage: 'pie-chart',
  change: 'graph-line',
  share: 'pie-chart',
  ordinal: 'list-ordered',
  date: 'calendar',
  time: 'clockface',
  person: 'person',
  organisation: 'organization',
  place: 'location',
  quotation: 'quote',
  slogan: 'megaphone',
  title: 'book',
};

const tags: Readonly<Record<FactKind, AnnotationKind>> = {
  number: 'number',
  percentage: 'number',
  change: 'number',
  share: 'number',
  ordinal: 'number',
  date: 'date',
  time: 'date',
  person: 'person',
  organisation: 'organisation',
  place: 'place',
  quotation: 'quote',
  slogan: 'claim',
  title: 'source',
};

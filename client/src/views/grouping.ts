import { l10n, ThemeIcon } from 'vscode';
import { annotationKinds, annotationStatuses, kindOf, statusOf } from '#core/index.ts';
import { kindIcon, kindName, statusIcon, statusName } from '../annotations/kinds.ts';
import type { Notebook, Placed } from '../annotations/notebook.ts';

/** The ways to look at the annotations of a page. */
export const groupings = ['article', 'kind', 'status', 'author'] as const;
export type Grouping = (typeof groupings)[number];

export interface Group {
  /** Stable while the page is edited, so that the tree keeps what a person has opened and closed. */
  readonly key: string;
  readonly label: string;
  readonly icon: ThemeIcon;
  readonly members: readonly Placed[];
}

export function groupingName(grouping: Grouping): string {
  switch (grouping) {
    case 'article':
      return l10n.t('By Article');
    case 'kind':
      return l10n.t('By Kind');
    case 'status':
      return l10n.t('By Status');
    case 'author':
      return l10n.t('By Author');
  }
}

/** The annotations in groups; none is empty. Orphans have one of their own on top, however the others are grouped. */
export function groupsOf(notebook: Notebook, members: readonly Placed[], grouping: Grouping): Group[] {
  const placed = members.filter(({ range }) => range);
  const orphans = members.filter(({ range }) => !range);
  const groups = [
    {
      key: 'orphans',
      label: l10n.t('Words Not Found'),
      icon: new ThemeIcon('debug-disconnect'),
      members: orphans,
    },
    ...by[grouping](placed, notebook),
  ];
  return groups.filter((group) => group.members.length > 0);
}

const by: Readonly<Record<Grouping, (members: readonly Placed[], notebook: Notebook) => Group[]>> = {
  article: byArticle,
  kind: (members) =>
    [...annotationKinds, undefined].map((kind) => ({
      key: `kind:${kind}`,
      label: kindName(kind),
      icon: kindIcon(kind),
      members: members.filter(({ record }) => kindOf(record) === kind),
    })),
  status: (members) =>
    annotationStatuses.map((status) => ({
      key: `status:${status}`,
      label: statusName(status),
      icon: statusIcon(status),
      members: members.filter(({ record }) => statusOf(record) === status),
    })),
  author: (members) =>
    [...new Set(members.map(({ record }) => record.by))].sort().map((author) => ({
      key: `author:${author}`,
      label: author || l10n.t('unnamed'),
      icon: new ThemeIcon('account'),
      members: members.filter(({ record }) => record.by === author),
    })),
};

/** Articles in page order. What stands before the first belongs to the page. */
function byArticle(members: readonly Placed[], notebook: Notebook): Group[] {
  const { document } = notebook;
  const articles = notebook.articles();
  const groups = [
    {
      key: 'article:0',
      label: l10n.t('Top of the Page'),
      icon: new ThemeIcon('note'),
      members: [] as Placed[],
    },
  ];
  for (const [at, { name: label }] of articles.entries()) {
    groups.push({ key: `article:${at + 1}`, label, icon: new ThemeIcon('book'), members: [] });
  }
  for (const one of members) {
    const offset = one.range ? document.offsetAt(one.range.start) : 0;
    const at = articles.findLastIndex(({ start }) => start <= offset);
    groups[at + 1]?.members.push(one);
  }
  return groups;
}

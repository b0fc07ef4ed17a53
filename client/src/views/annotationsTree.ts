import {
  type Disposable,
  EventEmitter,
  l10n,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  type Uri,
} from 'vscode';
import { hasOpenQuestion, isReadOnly, kindOf, lacksSource, quoteOf, statusOf } from '#core/index.ts';
import { kindIcon, kindName, statusName } from '../annotations/kinds.ts';
import type { Notebook, Placed } from '../annotations/notebook.ts';
import { idsMatching } from './filter.ts';
import { type Group, type Grouping, groupsOf } from './grouping.ts';

/** An annotation in the tree: what its menu commands are given. */
export interface AnnotationNode {
  readonly type: 'annotation';
  readonly uri: Uri;
  readonly id: string;
  readonly placed: Placed;
  /** Keeps the node apart from the same annotation under another grouping. */
  readonly group: string;
}

export type AnnotationsNode = AnnotationNode | { readonly type: 'group'; readonly group: Group };

/** Two levels: groups, and the annotations in them in the order of the text. */
export class AnnotationsTree implements TreeDataProvider<AnnotationsNode>, Disposable {
  notebook: Notebook | undefined;
  grouping: Grouping = 'article';
  filter = '';
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  refresh(): void {
    this.#changed.fire();
  }

  getChildren(node?: AnnotationsNode): AnnotationsNode[] {
    const notebook = this.notebook;
    if (!notebook || node?.type === 'annotation') return [];
    if (node) {
      const { uri } = notebook.document;
      const group = node.group.key;
      return node.group.members.map((placed) => ({
        type: 'annotation',
        uri,
        id: placed.record.id,
        placed,
        group,
      }));
    }
    const ids = this.filter ? idsMatching(notebook.located(), this.filter) : undefined;
    const shown = notebook.placed().filter(({ record }) => !ids || ids.has(record.id));
    return groupsOf(notebook, shown, this.grouping).map((group) => ({ type: 'group', group }));
  }

  getTreeItem(node: AnnotationsNode): TreeItem {
    return node.type === 'group' ? groupItem(node.group) : annotationItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function groupItem({ key, label, icon, members }: Group): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.Expanded);
  item.id = key;
  item.iconPath = icon;
  item.description = String(members.length);
  item.contextValue = `group ${key}`;
  return item;
}

function annotationItem(node: AnnotationNode): TreeItem {
  const { record, range } = node.placed;
  const kind = kindOf(record);
  const quote = (quoteOf(record.target)?.exact ?? '').replace(/\s+/g, ' ');
  const notes = [
    kindName(kind),
    statusName(statusOf(record)),
    ...(range ? [] : [l10n.t('words not found')]),
    ...(lacksSource(record) ? [l10n.t('no source named')] : []),
    ...(hasOpenQuestion(record) ? [l10n.t('open question')] : []),
    ...(isReadOnly(record) ? [l10n.t('made by a newer version, read-only')] : []),
  ];
  const item = new TreeItem(quote.length > longest ? `${quote.slice(0, longest)}…` : quote);
  item.id = `${node.group} ${node.id}`;
  item.iconPath = kindIcon(kind);
  item.description = notes.join(' · ');
  item.tooltip = [quote, notes.join(' · '), record.by, record.modified].join('\n');
  item.contextValue = [
    'annotation',
    ...(range ? [] : ['orphan']),
    ...(isReadOnly(record) ? ['readonly'] : []),
    ...(hasOpenQuestion(record) ? ['question'] : []),
  ].join(' ');
  item.accessibilityInformation = { label: [quote, ...notes].join('，') };
  item.command = {
    command: 'galley.annotation.reveal',
    title: l10n.t('Go to Annotation'),
    arguments: [node],
  };
  return item;
}

/** UTF-16 units of a quote shown in the tree; the tooltip has all of it. */
const longest = 60;

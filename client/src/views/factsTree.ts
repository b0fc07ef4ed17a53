import {
  type Disposable,
  EventEmitter,
  l10n,
  MarkdownString,
  type TextDocument,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
} from 'vscode';
import { factIcon, factKindName, factKinds } from '../facts/factKinds.ts';
import type { Fact } from '../facts/facts.ts';
import { newLines, noteOf } from './factNote.ts';

export type FactsNode =
  | {
      readonly type: 'group';
      readonly key: string;
      readonly label: string;
      readonly icon: ThemeIcon;
      readonly facts: readonly Fact[];
    }
  | FactNode;

/** A fact in the tree: what its commands are given. */
export interface FactNode {
  readonly type: 'fact';
  readonly document: TextDocument;
  readonly fact: Fact;
  /** Keeps nodes of the same words apart. */
  readonly key: string;
}

export type FactsGrouping = 'article' | 'kind';

/** The facts of one page in groups, in the order of the text. */
export class FactsTree implements TreeDataProvider<FactsNode>, Disposable {
  document: TextDocument | undefined;
  facts: readonly Fact[] = [];
  grouping: FactsGrouping = 'article';
  filter = '';
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;

  refresh(): void {
    this.#changed.fire();
  }

  getChildren(node?: FactsNode): FactsNode[] {
    const { document } = this;
    if (!document || node?.type === 'fact') return [];
    if (node) {
      return node.facts.map((fact, at) => ({ type: 'fact', document, fact, key: `${node.key} ${at}` }));
    }
    const shown = this.facts.filter((fact) => isWanted(fact, this.filter));
    return this.grouping === 'kind' ? byKind(shown) : byArticle(shown);
  }

  getTreeItem(node: FactsNode): TreeItem {
    return node.type === 'group' ? groupItem(node) : factItem(node, this.grouping);
  }

  dispose(): void {
    this.#changed.dispose();
  }
}

function byKind(facts: readonly Fact[]): FactsNode[] {
  return factKinds.flatMap((kind): FactsNode[] => {
    const members = facts.filter((fact) => fact.kind === kind);
    if (members.length === 0) return [];
    return [
      { type: 'group', key: `kind:${kind}`, label: factKindName(kind), icon: factIcon(kind), facts: members },
    ];
  });
}

/** Two articles of one headline are one group: a reader cannot tell them apart by it either. */
function byArticle(facts: readonly Fact[]): FactsNode[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const title = fact.article ?? '';
    const members = groups.get(title);
    if (members) members.push(fact);
    else groups.set(title, [fact]);
  }
  return [...groups].map(([title, members]) => ({
    type: 'group',
    key: `article:${title}`,
    label: title || l10n.t('Top of the Page'),
    icon: new ThemeIcon(title ? 'book' : 'note'),
    facts: members,
  }));
}

function groupItem(node: Extract<FactsNode, { type: 'group' }>): TreeItem {
  const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
  item.id = node.key;
  item.iconPath = node.icon;
  item.description = String(node.facts.length);
  return item;
}

function factItem(node: FactNode, grouping: FactsGrouping): TreeItem {
  const { kind, text } = node.fact;
  const said = [text, factKindName(kind), ...newLines(node.fact)];
  const item = new TreeItem(text);
  item.id = node.key;
  item.iconPath = factIcon(kind);
  item.description = noteOf(node.fact, grouping === 'kind' ? undefined : factKindName(kind));
  item.tooltip = new MarkdownString().appendText(said.join('\n'));
  item.accessibilityInformation = { label: said.join('，') };
  item.contextValue = 'fact';
  item.command = { command: 'galley.facts.reveal', title: l10n.t('Go to Fact'), arguments: [node] };
  return item;
}

function isWanted({ kind, text, meaning, article }: Fact, words: string): boolean {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const said = [text, kind, factKindName(kind), article, ...meaning].join(' ').toLowerCase();
  return wanted.every((word) => said.includes(word));
}

import { window } from 'vscode';
import { type AnnotationKind, annotationKinds } from '#core/index.ts';
import { kindIcon, kindName } from './kinds.ts';
import { pinyinInitials } from './pinyin.ts';

/** Asks for a kind. `rw` finds 人物, `person` does too. */
export async function pickKind(title: string, current?: AnnotationKind): Promise<AnnotationKind | undefined> {
  const items = annotationKinds.map((kind, at) => ({
    value: kind,
    label: kindName(kind),
    description: [...new Set([pinyinInitials(kindName(kind)), kind, String(at + 1)])].join(' '),
    iconPath: kindIcon(kind),
  }));
  // The kind that holds now comes first: Enter keeps it.
  items.sort((a, b) => Number(b.value === current) - Number(a.value === current));
  return (await window.showQuickPick(items, { title, matchOnDescription: true }))?.value;
}

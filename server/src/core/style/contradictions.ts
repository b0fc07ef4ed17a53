import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { message } from '../text/message.ts';
import type { Fault } from './validate.ts';

/** Words that one entry of the glossary tells to write and another not to: fixes would turn them to and fro. */
export function contradictions(tree: Node): readonly Fault[] {
  const entries = ['people', 'organisations', 'places', 'terms'].flatMap(
    (group) => findNodeAtLocation(tree, ['glossary', group])?.children ?? [],
  );
  const uses = new Set(entries.map((entry) => findNodeAtLocation(entry, ['use'])?.value));
  const faults: Fault[] = [];
  for (const entry of entries) {
    const use = findNodeAtLocation(entry, ['use'])?.value;
    for (const { offset, length, value } of findNodeAtLocation(entry, ['not'])?.children ?? []) {
      if (typeof value !== 'string' || value === use || !uses.has(value)) continue;
      const span = { start: offset, end: offset + length };
      faults.push({ span, severity: 'warning', kind: 'content', message: message(TEXT, { value }) });
    }
  }
  return faults;
}

const TEXT = {
  zh: '“{value}”在用词表的另一条里是规范写法，两条互相矛盾',
  en: '“{value}” is what another entry of the glossary tells to write',
};

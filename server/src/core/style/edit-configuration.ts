import { type JSONPath, modify } from 'jsonc-parser';
import type { Severity } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Glossary, GlossaryEntry } from './configuration.ts';

/** The edits that set a rule's severity in the text of a configuration; comments and order stay. An empty text is filled. */
export function setSeverity(text: string, rule: string, severity: Severity | 'off'): Edit[] {
  return set(text, ['rules', rule], severity);
}

/** The edits that add an entry to a glossary in the text of a configuration. */
export function addToGlossary(text: string, group: keyof Glossary, entry: GlossaryEntry): Edit[] {
  return set(text, ['glossary', group, -1], entry);
}

function set(text: string, place: JSONPath, value: unknown): Edit[] {
  const edits = modify(text, place, value, {
    isArrayInsertion: place[place.length - 1] === -1,
    formattingOptions: { insertSpaces: true, tabSize: 2, eol: text.includes('\r\n') ? '\r\n' : '\n' },
  });
  return edits.map(({ offset, length, content }) => ({
    span: { start: offset, end: offset + length },
    newText: content,
  }));
}

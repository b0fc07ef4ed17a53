import { expect } from 'vitest';
import {
  type AnnotationKind,
  type AnnotationStatus,
  AnnotationText,
  adopt,
  type Source,
  serialiseNotes,
} from '../../server/src/core/index.ts';
import { hashOf } from '../../server/src/node/notes-file.ts';
import { brokenPage, folder, galley, repairedPage } from './galley.ts';

export interface Tag {
  readonly quote: string;
  readonly kind: AnnotationKind;
  readonly status?: AnnotationStatus;
  readonly source?: Source;
  readonly by?: string;
}

/** A notes file with these tags of a page. */
export function notesFor(page: string, tags: readonly Tag[]): string {
  const text = new AnnotationText(page);
  let count = 0;
  const author = {
    name: 'li',
    newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`,
    now: () => '2026-03-01T08:00:00Z',
  };
  const proposals = tags.map(({ quote, kind, status, source, by }, row) => {
    const start = page.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return {
      row,
      kind,
      span: { start, end: start + quote.length },
      ...(status && { status }),
      ...(source && { checkedAgainst: source }),
      ...(by !== undefined && { by }),
    };
  });
  const origin = { source: 'a.txt', textSha256: hashOf(text.normal) };
  return serialiseNotes(adopt(proposals, text, origin, author), []);
}

/** What is tagged on the broken page unless a test tags otherwise. */
export const tags: readonly Tag[] = [
  { quote: '张三', kind: 'person' },
  { quote: '三万多株', kind: 'number', status: 'verified', source: { title: '市林草局' } },
  { quote: '十二个', kind: 'number', status: 'verified' },
];
/** A folder with the broken page and its notes, and a page without any. */
export const annotated = () =>
  folder({ 'a.txt': brokenPage, 'a.txt.galley.jsonl': notesFor(brokenPage, tags), 'b.txt': repairedPage });
/** Runs and reads the one document of JSON that comes out. */
export const json = async (...args: Parameters<typeof galley>) => {
  const run = await galley(...args);
  return { ...run, value: JSON.parse(run.stdout) };
};

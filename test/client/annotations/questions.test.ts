import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPage, PretendNotebooks } from '../pages.ts';
import { seen } from '../vscode.ts';

vi.mock('vscode', () => import('../vscode.ts'));
type Questions = import('../../../client/src/annotations/questions.ts').Questions;
let Shown: new (...parts: never[]) => Questions;
beforeAll(async () => {
  ({ Questions: Shown } = await import('../../../client/src/annotations/questions.ts'));
});

describe('questions to the editor', () => {
  let notebooks: PretendNotebooks;
  let questions: Questions;
  beforeEach(() => {
    seen.threads.clear();
    notebooks = new PretendNotebooks();
    questions = new Shown(...([notebooks] as never[]));
  });
  afterEach(() => questions.dispose());

  const open = () => openPage('file:///1.article', { question: '与上月口径一致吗？' });

  it('go with their page and come back with it, once', () => {
    const before = open();
    notebooks.read(before);
    expect(seen.threads.size).toBe(1);
    notebooks.end(before);
    expect(seen.threads.size).toBe(0);
    notebooks.read(open());
    expect(seen.threads.size).toBe(1);
  });

  it('of a page that stays open are left alone when another closes', () => {
    const other = openPage('file:///2.article', { question: '依据？' });
    notebooks.read(open());
    notebooks.read(other);
    expect(seen.threads.size).toBe(2);
    notebooks.end(other);
    expect(seen.threads.size).toBe(1);
  });
});

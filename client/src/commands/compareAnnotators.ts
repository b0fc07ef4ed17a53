import { pickPair } from '../annotations/annotators.ts';
import { settleDifferences } from '../annotations/settleDifferences.ts';
import { personSide, type Side } from '../annotations/sides.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Goes through what two people tagged differently on the page and lets a third settle each, an undoable step apiece. */
export const compareAnnotators: Command = {
  id: 'galley.annotators.compare',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    const pair = notebook && (await pickPair(notebook));
    if (!notebook || !pair) return;
    const [first, second] = pair.map((name) => personSide(notebook, name)) as [Side, Side];
    await settleDifferences(notebook, first, second);
  },
};

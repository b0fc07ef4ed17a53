import { showAgreementOf } from '../annotations/agreementTable.ts';
import { annotatorsOf, tellOnlyOne } from '../annotations/annotators.ts';
import { personSide } from '../annotations/sides.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** How well those who tagged the page agree, every two of them. */
export const showAgreement: Command = {
  id: 'galley.annotators.agreement',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    if (!notebook) return;
    const sides = annotatorsOf(notebook).map((name) => personSide(notebook, name));
    if (sides.length < 2) return void tellOnlyOne();
    const pairs = sides.flatMap((first, at) => sides.slice(at + 1).map((second) => [first, second] as const));
    await showAgreementOf(notebook, pairs);
  },
};

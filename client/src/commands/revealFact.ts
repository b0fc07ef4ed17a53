import { reveal } from '../annotations/goTo.ts';
import type { FactNode } from '../views/factsTree.ts';
import type { Command } from './command.ts';

/** What a click on a fact in the tree does. */
export const revealFact: Command = {
  id: 'galley.facts.reveal',
  async run(_galley, node) {
    const { document, fact } = node as FactNode;
    const [first] = fact.ranges;
    if (first) await reveal(document, first);
  },
};

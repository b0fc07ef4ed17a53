import type { Command } from './command.ts';

/** Two ways to look at facts: a press goes from one to the other. */
export const groupFacts: Command = {
  id: 'galley.facts.groupBy',
  async run(galley) {
    const { factsView } = await galley.session();
    await factsView.groupBy(factsView.grouping === 'kind' ? 'article' : 'kind');
  },
};

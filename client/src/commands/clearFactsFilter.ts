import type { Command } from './command.ts';

export const clearFactsFilter: Command = {
  id: 'galley.facts.clearFilter',
  async run(galley) {
    await (await galley.session()).factsView.setFilter('');
  },
};

import type { Command } from './command.ts';

export const clearFilter: Command = {
  id: 'galley.view.clearFilter',
  async run(galley) {
    await (await galley.session()).annotationsView.setFilter('');
  },
};

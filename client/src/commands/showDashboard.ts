import type { Command } from './command.ts';

export const showDashboard: Command = {
  id: 'galley.dashboard',
  async run(galley) {
    (await galley.session()).dashboard.show();
  },
};

import type { Command } from './command.ts';

export const showOutput: Command = {
  id: 'galley.showOutput',
  run: (galley) => galley.log.show(),
};

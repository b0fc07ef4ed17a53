import { goToFinding } from '../findings/goTo.ts';
import type { Command } from './command.ts';

export const nextFinding: Command = {
  id: 'galley.findings.next',
  run: () => goToFinding('next'),
};

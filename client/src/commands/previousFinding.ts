import { goToFinding } from '../findings/goTo.ts';
import type { Command } from './command.ts';

export const previousFinding: Command = {
  id: 'galley.findings.previous',
  run: () => goToFinding('previous'),
};

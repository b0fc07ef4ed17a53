import { goToAnnotation } from '../annotations/goTo.ts';
import type { Command } from './command.ts';

export const previousAnnotation: Command = {
  id: 'galley.annotation.previous',
  run: (galley) => goToAnnotation(galley, 'previous'),
};

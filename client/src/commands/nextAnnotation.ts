import { goToAnnotation } from '../annotations/goTo.ts';
import type { Command } from './command.ts';

export const nextAnnotation: Command = {
  id: 'galley.annotation.next',
  run: (galley) => goToAnnotation(galley, 'next'),
};

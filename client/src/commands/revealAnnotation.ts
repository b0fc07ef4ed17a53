import { reveal } from '../annotations/goTo.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** What a click in the tree does. An orphan has no place to go to: its page is shown. */
export const revealAnnotation: Command = {
  id: 'galley.annotation.reveal',
  async run(galley, ...args) {
    const target = await annotationsFrom(galley, args.slice(0, 1));
    const [id] = target?.ids ?? [];
    const range = id === undefined ? undefined : target?.notebook.rangeOf(id);
    if (target && range) await reveal(target.notebook.document, range);
  },
};

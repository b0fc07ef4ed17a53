import type { Command } from './command.ts';
import { suggestionsAtCaret } from './suggestionTarget.ts';

/** Turns down the suggestion at the caret, or the next one: the same words are not suggested on this page again. */
export const rejectSuggestion: Command = {
  id: 'galley.suggestions.reject',
  async run(galley) {
    const target = await suggestionsAtCaret(galley);
    if (!target) return;
    await target.suggestions.reject(target.notebook, target.chosen);
    await target.goOn();
  },
};

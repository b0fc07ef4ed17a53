import type { Command } from './command.ts';
import { suggestionsAtCaret } from './suggestionTarget.ts';

/** Makes the suggestion at the caret, or the next one, a tag, and goes on to the one behind it. */
export const acceptSuggestion: Command = {
  id: 'galley.suggestions.accept',
  async run(galley) {
    const target = await suggestionsAtCaret(galley);
    if (!target) return;
    await target.suggestions.accept(target.notebook, target.chosen);
    await target.goOn();
  },
};

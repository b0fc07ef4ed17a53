/**
 * The small door of the core: what a host needs before it reads a page. `index.ts` holds all of this too; who imports it
 * from here does not make the engine ready, which takes longer than to say what is in a page already known.
 */

export { notesSuffix } from './annotations/notes-name.ts';
export { keepsCharacters } from './text/keeps-characters.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export { type Bilingual, format, type Locale, localeOf, type Message, message } from './text/message.ts';

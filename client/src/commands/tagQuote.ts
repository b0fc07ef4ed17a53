import { tagCommand } from './tag.ts';

/** 引语 */
export const tagQuote = tagCommand('quote');

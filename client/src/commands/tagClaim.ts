import { tagCommand } from './tag.ts';

/** 说法 */
export const tagClaim = tagCommand('claim');

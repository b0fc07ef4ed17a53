import { tagCommand } from './tag.ts';

/** 信源 */
export const tagSource = tagCommand('source');

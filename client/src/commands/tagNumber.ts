import { tagCommand } from './tag.ts';

/** 数字 */
export const tagNumber = tagCommand('number');

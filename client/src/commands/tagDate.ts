import { tagCommand } from './tag.ts';

/** 日期 */
export const tagDate = tagCommand('date');

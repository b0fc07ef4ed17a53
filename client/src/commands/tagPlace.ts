import { tagCommand } from './tag.ts';

/** 地点 */
export const tagPlace = tagCommand('place');

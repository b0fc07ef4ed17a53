import { tagCommand } from './tag.ts';

/** 人物 */
export const tagPerson = tagCommand('person');

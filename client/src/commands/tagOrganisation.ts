import { tagCommand } from './tag.ts';

/** 机构 */
export const tagOrganisation = tagCommand('organisation');

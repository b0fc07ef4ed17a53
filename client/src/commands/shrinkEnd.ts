import { stretchCommand } from './stretch.ts';

export const shrinkEnd = stretchCommand('galley.annotation.shrinkEnd', { edge: 'end', by: 'shrink' });

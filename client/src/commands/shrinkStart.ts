import { stretchCommand } from './stretch.ts';

export const shrinkStart = stretchCommand('galley.annotation.shrinkStart', { edge: 'start', by: 'shrink' });

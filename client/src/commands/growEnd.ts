import { stretchCommand } from './stretch.ts';

export const growEnd = stretchCommand('galley.annotation.growEnd', { edge: 'end', by: 'grow' });

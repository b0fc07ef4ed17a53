import { stretchCommand } from './stretch.ts';

export const growStart = stretchCommand('galley.annotation.growStart', { edge: 'start', by: 'grow' });

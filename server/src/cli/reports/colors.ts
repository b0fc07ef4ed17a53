import picocolors from 'picocolors';
import { noColors } from './no-colors.ts';

export type Colors = Pick<
  ReturnType<typeof picocolors.createColors>,
  'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'blue' | 'magenta' | 'cyan'
>;

/** Colours, or functions that leave a text as it is. */
export function colorsFor(enabled: boolean): Colors {
  return enabled ? picocolors.createColors(true) : noColors;
}

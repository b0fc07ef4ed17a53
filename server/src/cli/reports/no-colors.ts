import type { Colors } from './colors.ts';

/**
 * Functions that leave a text as it is. The library has them, too, but loading it makes it look for a terminal, which
 * opens the stream of standard output.
 */
export const noColors: Colors = {
  bold: String,
  dim: String,
  red: String,
  green: String,
  yellow: String,
  blue: String,
  magenta: String,
  cyan: String,
};

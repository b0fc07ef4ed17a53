import picocolors from 'picocolors';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours, or functions that leave a text as it is. */
export function colorsFor(enabled: boolean): Colors {
  return picocolors.createColors(enabled);
}

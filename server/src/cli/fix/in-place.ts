import { replaceFile } from '../../node/replace-file.ts';
import type { Destination } from './destination.ts';

/** Puts each repaired page in the place of the original. A page that needs no repair is not touched at all. */
export function inPlace(): Destination {
  return {
    notes: 'follow',
    put: async ({ page, bytes, changed }) => {
      if (changed) await replaceFile(page.source.path, bytes, page.file.bytes);
      return page.source.path;
    },
  };
}

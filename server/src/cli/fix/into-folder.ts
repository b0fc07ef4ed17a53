import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { format } from '../../core/prelude.ts';
import { FileError } from '../../node/file-error.ts';
import { readBytes } from '../../node/read-page-file.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { UsageError } from '../usage-error.ts';
import type { Destination } from './destination.ts';

/** Writes every page, repaired or not, below a folder under the name it has below the folder that was given. */
export function intoFolder(folder: string): Destination {
  const taken = new Map<string, string>();
  return {
    notes: 'copy',
    put: async ({ page, bytes }) => {
      const name = page.source.isStandardInput
        ? path.basename(page.path === '-' ? page.source.under : page.path)
        : page.source.under;
      const target = path.join(folder, name);
      const other = taken.get(target);
      if (other !== undefined) {
        throw new UsageError(
          {
            zh: '{target} 已由 {other} 写出，同名文件不能写到一起。请分次用不同的 --out。',
            en: '{target} has been written from {other} already. Use another --out for pages of the same name.',
          },
          { target, other },
        );
      }
      taken.set(target, page.path);
      try {
        await mkdir(path.dirname(target), { recursive: true });
        await replaceFile(target, bytes, existsSync(target) ? readBytes(target) : undefined);
      } catch (error) {
        throw unwritable(target, FileError.from(error));
      }
      return target;
    },
  };
}

/** The page itself is in order: it is the place that it was to be written to. */
function unwritable(target: string, { said }: FileError): UsageError {
  return new UsageError(
    { zh: '写不到 {target}：{reasonZh}', en: 'cannot write {target}: {reasonEn}' },
    { target, reasonZh: format(said, 'zh'), reasonEn: format(said, 'en') },
  );
}

import { format } from '../../core/prelude.ts';
import { FileError } from '../../node/file-error.ts';
import { readBytes } from '../../node/read-page-file.ts';
import { readStandardInput } from '../standard-input.ts';
import { UsageError } from '../usage-error.ts';

/**
 * The paths of a list file (`-` for standard input): one a line, or parted by NUL as `find -print0` and
 * `git ls-files -z` write them. Empty lines do not count.
 */
export function readFileList(file: string): string[] {
  const bytes = file === '-' ? readStandardInput() : read(file);
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const separator = text.includes('\0') ? '\0' : /\r?\n/;
  return text.split(separator).filter((line) => line !== '');
}

function read(file: string): Uint8Array {
  try {
    return readBytes(file);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(
      { zh: '--files-from 的清单 {file} 读不了：{reasonZh}', en: '--files-from {file}: {reasonEn}' },
      { file, reasonZh: format(error.said, 'zh'), reasonEn: format(error.said, 'en') },
    );
  }
}

import { format } from '../core/prelude.ts';
import { FileError } from '../node/file-error.ts';
import { readPageFile } from '../node/read-page-file.ts';
import { UsageError } from './usage-error.ts';

/** The files that house styles come from, each read once a run. */
export class ConfigurationFiles {
  readonly #texts = new Map<string, string | undefined>();
  readonly #digests = new Map<string, string>();

  /** The text of a file, undefined when there is none. @throws UsageError when it cannot be read */
  textOf(file: string): string | undefined {
    if (this.#texts.has(file)) return this.#texts.get(file);
    const text = read(file);
    this.#texts.set(file, text);
    return text;
  }

  /** Names what a file holds, null when there is none. @throws UsageError when it cannot be read */
  async digestOf(file: string): Promise<string | null> {
    const text = this.textOf(file);
    if (text === undefined) return null;
    const known = this.#digests.get(file);
    if (known !== undefined) return known;
    const { digest } = await import('./digest.ts');
    const made = digest(text);
    this.#digests.set(file, made);
    return made;
  }
}

function read(file: string): string | undefined {
  try {
    return readPageFile(file).text;
  } catch (error) {
    // Nothing there, or a folder of that name.
    if (error instanceof FileError && /^(?:not-found|is-folder)$/.test(error.problem)) return undefined;
    if (error instanceof FileError) throw unreadable(file, error);
    throw error;
  }
}

/** What to say of a configuration file that cannot be read. */
export function unreadable(file: string, error: FileError): UsageError {
  return new UsageError(
    { zh: '配置文件 {file}：{zh}', en: 'configuration {file}: {en}' },
    { file, zh: format(error.said, 'zh'), en: format(error.said, 'en') },
  );
}

import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Diagnostic } from '../../core/index.ts';
import { format } from '../../core/prelude.ts';
import { FileError } from '../../node/file-error.ts';
import { readBytes } from '../../node/read-page-file.ts';
import { replaceFile } from '../../node/replace-file.ts';
import { fingerprint } from '../fingerprint.ts';
import { printable } from '../printable.ts';
import type { CheckedFile } from '../reports/report.ts';
import { UsageError } from '../usage-error.ts';

/** One accepted finding. `text` is there for the people who review the file. */
interface Entry {
  readonly rule: string;
  readonly fingerprint: string;
  readonly text: string;
}

/**
 * Findings that are known and accepted, by file and context: what is new stands out, and lines may move. The same
 * finding accepted twice is accepted twice, not three times.
 */
export class Baseline {
  readonly #file: string;
  /** By path from the folder of the baseline file, with slashes. */
  readonly #files: Map<string, readonly Entry[]>;

  private constructor(file: string, files: Map<string, readonly Entry[]>) {
    this.#file = file;
    this.#files = files;
  }

  /** @throws UsageError when it cannot be read; one that is about to be written may be missing. */
  static open(file: string, mayBeMissing: boolean): Baseline {
    if (mayBeMissing && !existsSync(file)) return new Baseline(file, new Map());
    return new Baseline(file, parse(file));
  }

  /** The findings of a page that are not accepted. */
  withoutKnown(checked: CheckedFile): Diagnostic[] {
    const left = new Map<string, number>();
    for (const { fingerprint: known } of this.#files.get(this.#key(checked.path)) ?? []) {
      left.set(known, (left.get(known) ?? 0) + 1);
    }
    return checked.diagnostics.filter((found) => {
      const mark = fingerprint(checked.text, found);
      const count = left.get(mark) ?? 0;
      if (count > 0) left.set(mark, count - 1);
      return count === 0;
    });
  }

  /** Accepts everything found on a page; what was accepted there before and is gone is forgotten. */
  accept(checked: CheckedFile): void {
    const key = this.#key(checked.path);
    const entries = checked.diagnostics.map((found) => ({
      rule: found.rule,
      fingerprint: fingerprint(checked.text, found),
      text: printable(checked.text.slice(found.span.start, found.span.end)).slice(0, 40),
    }));
    if (entries.length > 0) this.#files.set(key, entries);
    else this.#files.delete(key);
  }

  /** Sorted, one finding a line, so that changes to it read well. @throws UsageError */
  async write(): Promise<void> {
    const keys = [...this.#files.keys()].sort();
    const files = keys.map((key) => {
      const entries = this.#files.get(key)!.map((entry) => `      ${JSON.stringify(entry)}`);
      return `    ${JSON.stringify(key)}: [\n${entries.join(',\n')}\n    ]`;
    });
    const text = `{\n  "version": 1,\n  "files": {\n${files.join(',\n')}\n  }\n}\n`;
    try {
      const known = existsSync(this.#file) ? readBytes(this.#file) : undefined;
      await replaceFile(this.#file, Buffer.from(text), known);
    } catch (error) {
      throw unwritable(this.#file, FileError.from(error));
    }
  }

  #key(file: string): string {
    if (file === '-') return '-';
    return path
      .relative(path.dirname(path.resolve(this.#file)), path.resolve(file))
      .replaceAll(path.sep, '/');
  }
}

function parse(file: string): Map<string, readonly Entry[]> {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(readBytes(file)).toString('utf8'));
  } catch (error) {
    throw unusable(file, error);
  }
  if (!isRecord(value) || value.version !== 1 || !isRecord(value.files)) throw unusable(file, undefined);
  const files = Object.entries(value.files);
  if (!files.every((pair): pair is [string, Entry[]] => Array.isArray(pair[1]) && pair[1].every(isEntry))) {
    throw unusable(file, undefined);
  }
  return new Map(files);
}

function isEntry(value: unknown): value is Entry {
  return isRecord(value) && typeof value.rule === 'string' && typeof value.fingerprint === 'string';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unusable(file: string, error: unknown): UsageError {
  if (error instanceof FileError && error.problem === 'not-found') {
    return new UsageError(
      {
        zh: '没有基线文件 {file}。先用 --update-baseline 生成一份。',
        en: 'there is no baseline {file}. Make one with --update-baseline.',
      },
      { file },
    );
  }
  const reason = error instanceof FileError ? error.said : undefined;
  const plain = error instanceof Error ? error.message : '';
  return new UsageError(
    {
      zh: '基线文件 {file} 用不了：{reasonZh}可用 --update-baseline 重新生成。',
      en: 'the baseline {file} cannot be used: {reasonEn}It can be made anew with --update-baseline.',
    },
    {
      file,
      reasonZh: reason ? `${format(reason, 'zh')} ` : plain ? `${plain}。` : '不是 Galley 的基线。',
      reasonEn: reason ? `${format(reason, 'en')} ` : plain ? `${plain}. ` : 'it is no baseline of Galley. ',
    },
  );
}

function unwritable(file: string, { said }: FileError): UsageError {
  return new UsageError(
    { zh: '基线文件 {file} 写不了：{reasonZh}', en: 'the baseline {file} cannot be written: {reasonEn}' },
    { file, reasonZh: format(said, 'zh'), reasonEn: format(said, 'en') },
  );
}

import type { Message } from '../../core/index.ts';

/** A page to work on. */
export interface Source {
  /** As it was given or found, relative to the working directory; `-` is standard input. */
  readonly path: string;
  readonly isStandardInput: boolean;
  /** Its path below the folder that was given; the plain name of a file that was given itself. `--out` keeps it. */
  readonly under: string;
}

/** An argument or a folder below one that gives no pages. */
export interface Unusable {
  readonly path: string;
  readonly problem: string;
  readonly said: Message;
}

export interface Selection {
  readonly sources: readonly Source[];
  readonly unusable: readonly Unusable[];
}

/** The files of a folder that count as pages. */
export function isPageName(name: string): boolean {
  return /\.(txt|article)$/i.test(name);
}

import { fstatSync, statSync, writeSync } from 'node:fs';
import { type Bilingual, format, type Locale, type Message, message } from '../core/prelude.ts';

/** The reader of our output has gone (`galley check … | head`): no fault, nothing more to say. */
export class BrokenPipe extends Error {}

/** Where the program talks to a person or to another program, and in which language. */
export class Terminal {
  readonly locale: Locale;
  /** `always` and `never` come from --color; `auto` looks at the environment and at the stream. */
  readonly color: 'always' | 'never' | 'auto';
  #interactive: { readonly out?: boolean; readonly err?: boolean } = {};

  constructor(locale: Locale, color: 'always' | 'never' | 'auto') {
    this.locale = locale;
    this.color = color;
  }

  /** One wording in the reader's language. */
  say(text: Bilingual, args?: Readonly<Record<string, string | number>>): string {
    return format(message(text, args), this.locale);
  }

  /** A message of the core in the reader's language. */
  tell(said: Message): string {
    return format(said, this.locale);
  }

  /** Writes to standard output. @throws BrokenPipe */
  out(text: string | Uint8Array): void {
    this.#write('out', text);
  }

  /** Writes to standard error. Nobody reading it is no reason to stop. */
  err(text: string): void {
    try {
      this.#write('err', text);
    } catch (error) {
      if (!(error instanceof BrokenPipe)) throw error;
    }
  }

  isInteractive(stream: 'out' | 'err'): boolean {
    const known = this.#interactive[stream];
    if (known !== undefined) return known;
    // Asking `process.stdout` loads the stream library; a pipe or a file is told apart for less.
    const interactive = isDevice(descriptor[stream]) && this.#stream(stream).isTTY === true;
    this.#interactive = { ...this.#interactive, [stream]: interactive };
    return interactive;
  }

  /** Columns to lay the output out for: those of the terminal, else 100. */
  get columns(): number {
    const asked = Number(process.env.COLUMNS);
    if (asked > 0) return asked;
    return (this.isInteractive('out') && process.stdout.columns) || 100;
  }

  /** Whether to colour a stream: --color first, then NO_COLOR, FORCE_COLOR and TERM, then the stream itself. */
  hasColor(stream: 'out' | 'err'): boolean {
    if (this.color !== 'auto') return this.color === 'always';
    if (process.env.NO_COLOR) return false;
    if (process.env.FORCE_COLOR) return process.env.FORCE_COLOR !== '0';
    return process.env.TERM !== 'dumb' && this.isInteractive(stream);
  }

  #stream(stream: 'out' | 'err'): NodeJS.WriteStream {
    return stream === 'out' ? process.stdout : process.stderr;
  }

  #write(stream: 'out' | 'err', text: string | Uint8Array): void {
    if (text.length === 0) return;
    // A console on Windows takes bytes in its own code page: leave it to Node, which knows.
    if (this.isInteractive(stream)) this.#stream(stream).write(text);
    else writeAll(descriptor[stream], typeof text === 'string' ? Buffer.from(text) : text);
  }
}

const descriptor = { out: 1, err: 2 } as const;

/** Synchronous, so that nothing is lost however the program ends, and a slow reader slows us down. */
function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(file, bytes, at);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      if (code === 'EPIPE' || code === 'EOF' || code === 'EBADF') throw new BrokenPipe();
      if (code !== 'EAGAIN') throw error;
      // A pipe that somebody made non-blocking is full: try again in a moment.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** Whether it may be a terminal. What is thrown away goes to a device, too. */
function isDevice(file: number): boolean {
  try {
    const stat = fstatSync(file);
    if (!stat.isCharacterDevice()) return false;
    return process.platform === 'win32' || stat.rdev !== statSync('/dev/null').rdev;
  } catch {
    return false;
  }
}

import type { FixOptions } from '../commands/fix.ts';
import type { OpenPage } from '../pages.ts';
import type { Terminal } from '../terminal.ts';

/** A page after its repair. */
export interface FixedPage {
  readonly page: OpenPage;
  readonly text: string;
  /** `text` in the encoding of the file; the very bytes that were read when nothing changed. */
  readonly bytes: Uint8Array;
  readonly changed: boolean;
}

/** Where repaired pages go. */
export interface Destination {
  /** @throws FileError when the page cannot be put there; what stood there is then untouched. */
  put(fixed: FixedPage): Promise<void>;
}

/** The destination that the options ask for; each is loaded only then. Standard input is answered on standard output. */
export async function destinationFor(options: FixOptions, terminal: Terminal): Promise<Destination> {
  if (options.dryRun) return (await import('./print-diff.ts')).printDiff(terminal);
  if (options.out !== undefined) return (await import('./into-folder.ts')).intoFolder(options.out);
  if (options.stdout) return toStandardOutput(terminal);
  const { inPlace } = await import('./in-place.ts');
  const [standardOutput, place] = [toStandardOutput(terminal), inPlace()];
  return { put: (fixed) => (fixed.page.source.isStandardInput ? standardOutput : place).put(fixed) };
}

function toStandardOutput(terminal: Terminal): Destination {
  return { put: async (fixed) => terminal.out(fixed.bytes) };
}

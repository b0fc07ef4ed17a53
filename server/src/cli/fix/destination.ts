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
  /** What becomes of a page's annotations: they follow it, are copied with it, or stay where they are. */
  readonly notes: 'follow' | 'copy' | 'stay';
  /**
   * @returns the file that holds the page now; undefined when none does
   * @throws FileError when the page cannot be put there; what stood there is then untouched
   */
  put(fixed: FixedPage): Promise<string | undefined>;
}

/** The destination that the options ask for; each is loaded only then. Standard input is answered on standard output. */
export async function destinationFor(options: FixOptions, terminal: Terminal): Promise<Destination> {
  if (options.dryRun) return (await import('./print-diff.ts')).printDiff(terminal);
  if (options.out !== undefined) return (await import('./into-folder.ts')).intoFolder(options.out);
  if (options.stdout) return toStandardOutput(terminal);
  const { inPlace } = await import('./in-place.ts');
  const [standardOutput, place] = [toStandardOutput(terminal), inPlace()];
  return {
    notes: 'follow',
    put: (fixed) => (fixed.page.source.isStandardInput ? standardOutput : place).put(fixed),
  };
}

function toStandardOutput(terminal: Terminal): Destination {
  return {
    notes: 'stay',
    put: async ({ bytes }) => {
      terminal.out(bytes);
      return undefined;
    },
  };
}

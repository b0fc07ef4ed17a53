import { createTwoFilesPatch } from 'diff';
import { printable } from '../printable.ts';
import { type Colors, colorsFor } from '../reports/colors.ts';
import type { Terminal } from '../terminal.ts';
import type { Destination } from './destination.ts';

/** Prints what would change as a unified diff that `patch -p1` and `git apply` accept (for pages in UTF-8). */
export function printDiff(terminal: Terminal): Destination {
  const colors = colorsFor(terminal.hasColor('out'));
  return {
    notes: 'stay',
    put: async ({ page, text, changed }) => {
      if (!changed) return undefined;
      const name = page.path.replace(/^(\.?[/\\])+/, '').replaceAll('\\', '/');
      const patch = createTwoFilesPatch(
        `a/${name}`,
        `b/${name}`,
        page.file.text,
        text,
        undefined,
        undefined,
        {
          headerOptions: { includeIndex: false, includeUnderline: false, includeFileHeaders: true },
        },
      );
      terminal.out(terminal.isInteractive('out') ? forPeople(patch, colors) : patch);
      return undefined;
    },
  };
}

function forPeople(patch: string, colors: Colors): string {
  return patch
    .split('\n')
    .map((line) => {
      const text = printable(line);
      if (line.startsWith('+++') || line.startsWith('---')) return colors.bold(text);
      if (line.startsWith('@@')) return colors.cyan(text);
      if (line.startsWith('+')) return colors.green(text);
      return line.startsWith('-') ? colors.red(text) : text;
    })
    .join('\n');
}

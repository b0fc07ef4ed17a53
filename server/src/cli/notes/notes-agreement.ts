import {
  agreement,
  type Difference,
  kindNames,
  kindOf,
  LineIndex,
  notesSuffix,
  type Placed,
  quoteOf,
  type Score,
} from '../../core/index.ts';
import { FileError } from '../../node/file-error.ts';
import { readBytes } from '../../node/read-page-file.ts';
import type { NotesAgreementOptions } from '../commands/notes.ts';
import { complain, failureOf, openPage } from '../pages.ts';
import { printable } from '../printable.ts';
import { toRange } from '../reports/json-shapes.ts';
import type { Terminal } from '../terminal.ts';
import { commandLineAuthor, placeNotes } from './page-notes.ts';

/** Says how far two people's annotations of one page agree, and where they differ. */
export async function notesAgreement(
  files: readonly [string, string],
  options: NotesAgreementOptions,
  terminal: Terminal,
): Promise<number> {
  const notes = files.map((file) => (file.endsWith(notesSuffix) ? file : file + notesSuffix));
  const pagePath = options.page ?? notes[0]!.slice(0, -notesSuffix.length);
  let at = pagePath;
  try {
    const page = openPage({ path: pagePath, isStandardInput: false, under: pagePath }, { ignore: true });
    const author = commandLineAuthor(undefined);
    const [first, second] = notes.map((file) => {
      at = file;
      return placeNotes(page, Buffer.from(readBytes(file)).toString('utf8'), author).placed;
    }) as [readonly Placed[], readonly Placed[]];
    const found = agreement(first, second);
    const lines = new LineIndex(page.file.text);
    if (options.format === 'json') {
      const { exact, overlapping, byKind } = found;
      const differences = found.differences.map((one) => toJson(one, lines));
      terminal.out(`${JSON.stringify({ version: 1, exact, overlapping, byKind, differences })}\n`);
      return 0;
    }
    const score = ({ f1, matches, first: a, second: b }: Score) =>
      `F1 ${f1.toFixed(3)}  (${matches}; ${a}, ${b})`;
    const out = [
      `${terminal.say({ zh: '完全一致', en: 'exact' })}  ${score(found.exact)}`,
      `${terminal.say({ zh: '有重叠', en: 'overlapping' })}  ${score(found.overlapping)}`,
      '',
      ...found.byKind.map((one) => `  ${terminal.say(kindNames[one.kind])}  ${score(one.exact)}`),
      '',
      ...found.differences.map((one) => differenceLine(one, lines, terminal)),
    ];
    terminal.out(`${out.join('\n').trimEnd()}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    complain(failureOf(error, at), terminal);
    return 2;
  }
}

function toJson({ what, first, second }: Difference, lines: LineIndex): Record<string, unknown> {
  const side = ({ annotation, span }: Placed) => ({
    id: annotation.id,
    kind: kindOf(annotation),
    by: annotation.by,
    ...(span && { range: toRange(lines, span) }),
  });
  return { what, ...(first && { first: side(first) }), ...(second && { second: side(second) }) };
}

function differenceLine({ what, first, second }: Difference, lines: LineIndex, terminal: Terminal): string {
  const side = (placed: Placed | undefined) => {
    if (!placed) return '—';
    const kind = kindOf(placed.annotation);
    return `${kind ? terminal.say(kindNames[kind]) : ''}“${printable(quoteOf(placed.annotation.target)?.exact ?? '')}”`;
  };
  const start = (first ?? second)?.span?.start ?? 0;
  const line = String(lines.positionAt(start).line + 1).padStart(5);
  return `${line}  ${terminal.say(differenceNames[what])}  ${side(first)} | ${side(second)}`;
}

const differenceNames = {
  kind: { zh: '种类不同', en: 'other kind' },
  span: { zh: '起止不同', en: 'other span' },
  'only first': { zh: '仅前者有', en: 'first only' },
  'only second': { zh: '仅后者有', en: 'second only' },
} as const;

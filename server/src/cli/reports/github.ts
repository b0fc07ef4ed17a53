import type { Severity } from '../../core/index.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Report } from './report.ts';

/** Workflow commands of GitHub Actions: each finding becomes a note at its line of the change. */
export function githubReport(terminal: Terminal): Report {
  return {
    file: ({ path, lines, diagnostics }) => {
      for (const found of diagnostics) {
        const start = lines.positionAt(found.span.start);
        const end = lines.positionAt(found.span.end);
        terminal.out(
          command(levels[found.severity], terminal.tell(found.message), {
            file: printable(path),
            line: start.line + 1,
            col: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
            title: found.rule,
          }),
        );
      }
    },
    failed: ({ path, said }) =>
      terminal.out(command('error', terminal.tell(said), { file: printable(path), title: 'galley' })),
    end: () => {},
  };
}

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

function command(level: string, text: string, properties: Readonly<Record<string, string | number>>): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${list.join(',')}::${escapeData(text)}\n`;
}

/** As the runner reads it back; a line feed in a page must not begin a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

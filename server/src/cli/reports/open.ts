import type { Threshold } from '../commands/options.ts';
import type { Terminal } from '../terminal.ts';
import { noColors } from './no-colors.ts';
import type { Report } from './report.ts';

/** The formats of `galley check`; each is loaded only when asked for. */
export const reportFormats = ['pretty', 'json', 'ndjson', 'sarif', 'github', 'junit'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What a report may need beyond the results. */
export interface ReportContext {
  readonly terminal: Terminal;
  /** The version of Galley. */
  readonly version: string;
  /** From which severity on a finding fails the run. */
  readonly failOn: Threshold;
}

export async function openReport(format: ReportFormat, context: ReportContext): Promise<Report> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).jsonReport(context.terminal);
    case 'ndjson':
      return (await import('./ndjson.ts')).ndjsonReport(context.terminal);
    case 'sarif':
      return (await import('./sarif.ts')).sarifReport(context);
    case 'github':
      return (await import('./github.ts')).githubReport(context.terminal);
    case 'junit':
      return (await import('./junit.ts')).junitReport(context);
    case 'pretty': {
      const { prettyReport } = await import('./pretty.ts');
      const colored = context.terminal.hasColor('out');
      return prettyReport(
        context.terminal,
        colored ? (await import('./colors.ts')).colorsFor(true) : noColors,
      );
    }
  }
}

import type { Terminal } from '../terminal.ts';
import type { Report } from './report.ts';

/** The formats of `galley check`; each is loaded only when asked for. */
export const reportFormats = ['pretty', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number];

export async function openReport(format: ReportFormat, terminal: Terminal): Promise<Report> {
  switch (format) {
    case 'json':
      return (await import('./json.ts')).jsonReport(terminal);
    case 'pretty':
      return (await import('./pretty.ts')).prettyReport(terminal);
  }
}

import type { Terminal } from '../terminal.ts';
import { failedToJson, fileToJson } from './json-shapes.ts';
import type { FailedFile, Report } from './report.ts';

/**
 * One JSON document, written as the results come so that a long run needs no memory for them. Files that could not be
 * used stand apart under `errors`, which is there only when there are any.
 */
export function jsonReport(terminal: Terminal): Report {
  const failures: FailedFile[] = [];
  let separator = '';
  return {
    begin: () => terminal.out('{"version":1,"files":['),
    file: (checked) => {
      terminal.out(separator + JSON.stringify(fileToJson(checked, terminal)));
      separator = ',';
    },
    failed: (failed) => failures.push(failed),
    end: () => {
      const errors = failures.map((failed) => failedToJson(failed, terminal));
      terminal.out(errors.length > 0 ? `],"errors":${JSON.stringify(errors)}}\n` : ']}\n');
    },
  };
}

import type { Terminal } from '../terminal.ts';
import { failedToJson, fileToJson } from './json-shapes.ts';
import type { Report } from './report.ts';

/** One line of JSON a file, as soon as it is done; a file that could not be used has `error` in place of findings. */
export function ndjsonReport(terminal: Terminal): Report {
  const line = (value: unknown) => terminal.out(`${JSON.stringify(value)}\n`);
  return {
    file: (checked) => line(fileToJson(checked, terminal)),
    failed: (failed) => line(failedToJson(failed, terminal)),
    end: () => {},
  };
}

import type { Diagnostic } from '../../core/index.ts';
import type { ReportContext } from './open.ts';
import type { CheckedFile, FailedFile, Report } from './report.ts';
import { isFailing } from './threshold.ts';

/**
 * JUnit's XML: a suite a file, a case a finding. Findings below --fail-on are cases that pass and say what was found;
 * a page without findings is one case that passes, so that it shows as checked.
 */
export function junitReport({ terminal, failOn }: ReportContext): Report {
  const suites: Suite[] = [];
  const suiteOf = (checked: CheckedFile): Suite => {
    const cases = checked.diagnostics.map((found) => {
      const { line, character } = checked.lines.positionAt(found.span.start);
      const name = `${found.rule} ${line + 1}:${character + 1}`;
      return testCase(
        checked.path,
        name,
        outcome(found, terminal.tell(found.message), isFailing(found.severity, failOn)),
      );
    });
    const failures = checked.diagnostics.filter((found) => isFailing(found.severity, failOn)).length;
    if (cases.length === 0) cases.push(testCase(checked.path, 'galley', ''));
    return { name: checked.path, cases, failures, errors: 0 };
  };
  const suiteOfFailed = ({ path, problem, said }: FailedFile): Suite => {
    const error = `<error type="${xml(problem)}" message="${xml(terminal.tell(said))}"/>`;
    return { name: path, cases: [testCase(path, 'galley', error)], failures: 0, errors: 1 };
  };
  return {
    file: (checked) => suites.push(suiteOf(checked)),
    failed: (failed) => suites.push(suiteOfFailed(failed)),
    end: () => terminal.out(document(suites)),
  };
}

interface Suite {
  readonly name: string;
  readonly cases: readonly string[];
  readonly failures: number;
  readonly errors: number;
}

function document(suites: readonly Suite[]): string {
  const sum = (count: (suite: Suite) => number) => suites.reduce((total, suite) => total + count(suite), 0);
  const all = counts(
    sum((one) => one.cases.length),
    sum((one) => one.failures),
    sum((one) => one.errors),
  );
  const body = suites.map(
    (suite) =>
      `  <testsuite name="${xml(suite.name)}" ${counts(suite.cases.length, suite.failures, suite.errors)}>\n${suite.cases.join('')}  </testsuite>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="galley" ${all}>\n${body.join('')}</testsuites>\n`;
}

function counts(tests: number, failures: number, errors: number): string {
  return `tests="${tests}" failures="${failures}" errors="${errors}"`;
}

function testCase(path: string, name: string, inside: string): string {
  const head = `    <testcase classname="${xml(path)}" name="${xml(name)}"`;
  return inside ? `${head}>${inside}</testcase>\n` : `${head}/>\n`;
}

function outcome(found: Diagnostic, text: string, failing: boolean): string {
  if (!failing) return `<system-out>${xml(`${found.severity}: ${text}`)}</system-out>`;
  return `<failure type="${xml(found.rule)}" message="${xml(text)}">${xml(found.severity)}</failure>`;
}

/** XML 1.0 has no place for control characters and lone surrogates, not even escaped. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}

import type { Severity } from '../../core/index.ts';
import { keepsCharacters } from '../../core/prelude.ts';
import type { Terminal } from '../terminal.ts';
import type { Colors } from './colors.ts';
import type { CheckedFile, Totals } from './report.ts';
import { plural, severities, severityNames } from './words.ts';

/** What a run found, counted as it goes. */
export interface Tally {
  readonly bySeverity: Record<Severity, number>;
  /** Findings that `galley fix` repairs, and those that it repairs only with `--all`. */
  fixable: number;
  correctable: number;
  filesWithFindings: number;
  add(checked: CheckedFile): void;
}

export function tally(): Tally {
  return {
    bySeverity: { error: 0, warning: 0, info: 0, hint: 0 },
    fixable: 0,
    correctable: 0,
    filesWithFindings: 0,
    add(checked) {
      for (const found of checked.diagnostics) {
        this.bySeverity[found.severity]++;
        if (!found.fix?.safe) continue;
        if (keepsCharacters(checked.text, found.fix.edits)) this.fixable++;
        else this.correctable++;
      }
      if (checked.diagnostics.length > 0) this.filesWithFindings++;
    },
  };
}

/** The last line of a report for people. */
export function summary(counts: Tally, totals: Totals, terminal: Terminal, colors: Colors): string {
  const found = severities.reduce((sum, severity) => sum + counts.bySeverity[severity], 0);
  const parts = [
    found === 0 ? nothingFound(totals, terminal, colors) : findings(found, counts, totals, terminal, colors),
  ];
  if (counts.fixable > 0) {
    parts.push(
      terminal.say(
        { zh: '其中 {n} 处可用 galley fix 修正', en: '{n} can be fixed with galley fix' },
        { n: counts.fixable },
      ),
    );
  }
  if (counts.correctable > 0) {
    parts.push(
      terminal.say(
        {
          zh: '{n} 处改动文字，可用 galley fix --all 修正',
          en: '{n} with galley fix --all, which corrects characters',
        },
        { n: counts.correctable },
      ),
    );
  }
  if (totals.accepted > 0) {
    parts.push(
      terminal.say({ zh: '另有 {n} 处见基线', en: '{n} more known to the baseline' }, { n: totals.accepted }),
    );
  }
  if (totals.failed > 0) {
    parts.push(
      colors.red(
        terminal.say(
          { zh: '{n} 个文件或路径未能检查', en: '{paths} could not be checked' },
          { n: totals.failed, paths: plural(totals.failed, 'file or path', 'files or paths') },
        ),
      ),
    );
  }
  return parts.join(terminal.say({ zh: '；', en: '; ' }));
}

function nothingFound(totals: Totals, terminal: Terminal, colors: Colors): string {
  const text = terminal.say(
    { zh: '已检查 {n} 个文件，未发现问题', en: '{files} checked, nothing found' },
    { n: totals.files, files: plural(totals.files, 'file') },
  );
  return totals.failed === 0 ? colors.green(text) : text;
}

function findings(found: number, counts: Tally, totals: Totals, terminal: Terminal, colors: Colors): string {
  const detail = severities
    .filter((severity) => counts.bySeverity[severity] > 0)
    .map((severity) => {
      const n = counts.bySeverity[severity];
      const name = severityNames[severity];
      return terminal.say(
        { zh: `${name.zh} {n}`, en: plural(n, name.en, severity === 'info' ? 'info' : undefined) },
        { n },
      );
    });
  return colors.bold(
    terminal.say(
      {
        zh: '{total} 个文件中 {files} 个有问题，共 {found} 处（{detail}）',
        en: '{findings} ({detail}) in {files} of {totalFiles}',
      },
      {
        found,
        findings: plural(found, 'finding'),
        files: counts.filesWithFindings,
        total: totals.files,
        totalFiles: plural(totals.files, 'file'),
        detail: detail.join(terminal.say({ zh: '，', en: ', ' })),
      },
    ),
  );
}

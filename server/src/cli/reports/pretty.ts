import type { Diagnostic, LineIndex, Severity, Span } from '../../core/index.ts';
import { printable } from '../printable.ts';
import type { Terminal } from '../terminal.ts';
import type { Colors } from './colors.ts';
import { excerptOf } from './excerpt.ts';
import type { CheckedFile, Report } from './report.ts';
import { summary, type Tally, tally } from './summary.ts';
import { severityNames } from './words.ts';

/** Related places shown with each finding; the others are counted. */
const shownPlaces = 3;

/** For people: every finding with a framed excerpt of the page, the place underlined. */
export function prettyReport(terminal: Terminal, colors: Colors): Report {
  const counts: Tally = tally();
  return {
    file: (checked) => {
      counts.add(checked);
      let text = '';
      for (const found of checked.diagnostics) text += finding(checked, found, terminal, colors);
      if (checked.score.errors > 0) text += `${scoreLine(checked, terminal, colors)}\n\n`;
      terminal.out(text);
    },
    // Standard error has named it already.
    failed: () => {},
    end: (totals) => terminal.out(`${summary(counts, totals, terminal, colors)}\n`),
  };
}

function finding(checked: CheckedFile, found: Diagnostic, terminal: Terminal, colors: Colors): string {
  const { line, character } = checked.lines.positionAt(found.span.start);
  const paint = painter(found.severity, colors);
  const place = `${printable(checked.path)}:${line + 1}:${character + 1}`;
  const head = `${colors.bold(place)}  ${paint(terminal.say(severityNames[found.severity]))}  ${colors.dim(found.rule)}`;
  const body = [`  ${printable(terminal.tell(found.message))}`, ...frame(checked, found, terminal, colors)];
  if (found.fix) {
    const label = found.fix.safe ? { zh: '可修正：', en: 'fix: ' } : { zh: '建议：', en: 'suggestion: ' };
    body.push(`  ${colors.green(terminal.say(label))}${printable(terminal.tell(found.fix.title))}`);
  }
  return `${head}\n${body.join('\n')}\n\n`;
}

/** The excerpts of a finding and its related places, in page order. */
function frame(checked: CheckedFile, found: Diagnostic, terminal: Terminal, colors: Colors): string[] {
  const related = found.related ?? [];
  const marks = [
    { span: found.span, note: '', sign: '^', paint: painter(found.severity, colors) },
    ...related.slice(0, shownPlaces).map((place) => ({
      span: place.span,
      note: printable(terminal.tell(place.message)),
      sign: '-',
      paint: colors.cyan,
    })),
  ].sort((a, b) => a.span.start - b.span.start);
  const gutter = gutterOf(checked.lines, marks);
  const columns = Math.max(20, Math.min(terminal.columns, 160) - gutter - 5);
  const out: string[] = [];
  for (const mark of marks) {
    const part = excerptOf(checked.text, checked.lines, mark.span, columns);
    const number = String(part.line + 1).padStart(gutter);
    const bar = colors.dim('│');
    out.push(`  ${colors.dim(number)} ${bar} ${part.before}${mark.paint(part.marked)}${part.after}`);
    const underline = mark.paint(mark.sign.repeat(part.width));
    out.push(
      `  ${' '.repeat(gutter)} ${bar} ${' '.repeat(part.indent)}${underline}${mark.note && ` ${mark.note}`}`,
    );
  }
  const hidden = related.length - shownPlaces;
  if (hidden > 0) {
    out.push(
      `  ${' '.repeat(gutter)} ${colors.dim(`│ ${terminal.say({ zh: '另有 {hidden} 处', en: 'and {hidden} more' }, { hidden })}`)}`,
    );
  }
  return out;
}

function gutterOf(lines: LineIndex, marks: readonly { readonly span: Span }[]): number {
  return marks.reduce(
    (width, mark) => Math.max(width, String(lines.positionAt(mark.span.start).line + 1).length),
    3,
  );
}

/** The proof score of a page. An estimate: only what the rules find is counted. */
function scoreLine({ path, score }: CheckedFile, terminal: Terminal, colors: Colors): string {
  const verdict = score.pass ? { zh: '合格', en: 'passes' } : { zh: '不合格', en: 'fails' };
  const paint = score.pass ? colors.green : colors.red;
  const text = terminal.say(
    {
      zh: '差错率估计为万分之{rate}（{characters} 字，{errors} 个差错）：',
      en: 'estimated proof score {rate} errors per 10,000 characters ({errors} in {characters}): ',
    },
    { rate: score.perTenThousand, characters: score.characters, errors: score.errors },
  );
  return `${colors.bold(printable(path))}  ${text}${paint(terminal.say(verdict))}`;
}

function painter(severity: Severity, colors: Colors): (text: string) => string {
  if (severity === 'error') return colors.red;
  if (severity === 'warning') return colors.yellow;
  return severity === 'info' ? colors.blue : colors.magenta;
}

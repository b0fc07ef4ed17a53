import type { Standing } from '../annotations/standing.ts';
import type { Page } from '../page/page.ts';
import type { Style } from '../style/style.ts';
import { type Directive, directivesOf, Silence } from './directives.ts';
import { rules as catalogue } from './index.ts';
import { moved } from './locate.ts';
import type { Diagnostic, Finding, Rule, Severity } from './rule.ts';
import { SectionFindings } from './section-findings.ts';

/** What to leave out of a check, and when to stop it. */
export interface CheckOptions {
  /** Only these rule ids, whatever their default; all that are not off when absent. */
  readonly rules?: ReadonlySet<string>;
  /** The annotations of the page, each where it stands; when absent, the rules about them do not run. */
  readonly annotations?: readonly Standing[];
  /** Asked between sections; when it says yes the check stops and gives what it has. */
  readonly cancelled?: () => boolean;
}

/**
 * All findings on a page, in page order. The same page and style give the same findings on every host.
 * Findings are kept with the section, paragraph or block they were made on, so that a page that shares sections with
 * one checked before costs only what changed.
 */
export function checkPage(page: Page, style: Style, options: CheckOptions = {}): Diagnostic[] {
  const out: Diagnostic[] = [];
  const active: Active[] = [];
  for (const rule of catalogue) {
    if (rule.scope === 'annotation' && !options.annotations) continue;
    const severity = severityOf(rule, style, options.rules);
    if (severity) active.push({ rule, severity });
  }
  const severities = new Map(active.map(({ rule, severity }) => [rule, severity]));
  const local = new SectionFindings([...severities.keys()], style);
  for (const [at, section] of page.sections.entries()) {
    if (options.cancelled?.()) return out;
    const start = page.starts[at]!;
    for (const { rule, finding } of local.of(section))
      out.push(diagnostic(rule, severities.get(rule)!, finding, start));
  }
  for (const { rule, severity } of active) {
    if (rule.scope !== 'annotation') continue;
    for (const standing of options.annotations ?? []) {
      for (const finding of rule.check(standing)) out.push(diagnostic(rule, severity, finding, 0));
    }
  }
  for (const { rule, severity } of active) {
    if (rule.scope !== 'page') continue;
    for (const finding of rule.check(page, style)) out.push(diagnostic(rule, severity, finding, 0));
  }
  return silenced(out, page, active).sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end || rank(a.rule) - rank(b.rule),
  );
}

/** Findings on the same place stand in the order of the catalogue. */
function rank(id: string): number {
  return catalogue.findIndex((rule) => rule.id === id);
}

interface Active {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Leaves out what directives silence, and judges the directives by what they did. */
function silenced(found: readonly Diagnostic[], page: Page, active: readonly Active[]): Diagnostic[] {
  const directives = directivesOf(page);
  if (directives.length === 0) return [...found];
  const silence = new Silence(directives);
  const counts = new Map<Directive, number>();
  const out = found.filter((one) => {
    const by = silence.by(one.rule, one.span.start);
    if (by) counts.set(by, (counts.get(by) ?? 0) + 1);
    return !by;
  });
  for (const { rule, severity } of active) {
    if (rule.scope !== 'directive') continue;
    for (const directive of directives) {
      // With some rules left out, a directive for one of those cannot show what it is good for.
      const judged = directive.rules.length === 0 || directive.rules.some((id) => mayRun(id, active));
      if (!judged) continue;
      for (const finding of rule.check(directive, counts.get(directive) ?? 0)) {
        out.push(diagnostic(rule, severity, finding, 0));
      }
    }
  }
  return out;
}

/** Whether the rule ran, or does not exist at all: a misspelt id silences nothing either. */
function mayRun(id: string, active: readonly Active[]): boolean {
  return active.some((one) => one.rule.id === id) || !catalogue.some((rule) => rule.id === id);
}

function severityOf(rule: Rule, style: Style, only: ReadonlySet<string> | undefined): Severity | undefined {
  if (only && !only.has(rule.id)) return undefined;
  const severity = style.rules[rule.id] ?? rule.severity;
  if (severity !== 'off') return severity;
  // Named on its own, a rule runs even where the style leaves it out.
  return only ? 'info' : undefined;
}

function diagnostic(rule: Rule, severity: Severity, finding: Finding, offset: number): Diagnostic {
  // A finding may weigh less or more than its rule; a severity that somebody configured stands.
  const inForce = severity === rule.severity ? (finding.severity ?? severity) : severity;
  return { ...(offset === 0 ? finding : moved(finding, offset)), rule: rule.id, severity: inForce };
}

import { type Example, type ExampleNote, kindNames, type Rule, statusNames } from '../../core/index.ts';
import { displayWidth } from '../display-width.ts';
import { printable } from '../printable.ts';
import { type Colors, colorsFor } from '../reports/colors.ts';
import { severityNames } from '../reports/words.ts';
import type { Terminal } from '../terminal.ts';
import { groupNames } from './group-names.ts';
import { halfFor } from './half-for.ts';

/** All rules, by group: id, severity, what it finds. */
export function listRules(shown: readonly Rule[], terminal: Terminal): string {
  const colors = colorsFor(terminal.hasColor('out'));
  const width = Math.max(...shown.map((rule) => rule.id.length));
  const groups = [...new Set(shown.map((rule) => rule.group))];
  const lists = groups.map((group) => {
    const lines = shown
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `  ${rule.id.padEnd(width)}  ${severityCell(rule, terminal, colors)}  ${terminal.say(rule.name)}`,
      );
    return `${colors.bold(terminal.say(groupNames[group]))}\n${lines.join('\n')}\n`;
  });
  return `${lists.join('\n')}\n${terminal.say({
    zh: '说明某条规则：galley rules <id>',
    en: 'To explain one: galley rules <id>',
  })}\n`;
}

/** Everything that a rule says of itself. */
export function explainRule(rule: Rule, terminal: Terminal): string {
  const colors = colorsFor(terminal.hasColor('out'));
  const parts = [
    `${colors.bold(rule.id)}  ${severityCell(rule, terminal, colors).trimEnd()}  ${terminal.say(rule.name)}`,
    terminal.say(rule.docs),
  ];
  if (rule.source !== undefined) {
    parts.push(
      terminal.say(
        { zh: '依据：{source}', en: 'Source: {source}' },
        { source: halfFor(rule.source, terminal.locale) },
      ),
    );
  }
  if (rule.errors > 0) {
    parts.push(
      terminal.say(
        { zh: '差错率：每处计 {errors} 个差错', en: 'Proof score: each counts {errors}' },
        { errors: rule.errors },
      ),
    );
  }
  const examples = rule.examples.map((example) => exampleText(example, terminal, colors));
  return `${[...parts, ...examples].join('\n\n')}\n`;
}

function exampleText(example: Example, terminal: Terminal, colors: Colors): string {
  const notes = (example.notes ?? []).map((one) => `\n    ${colors.dim(noteText(one, terminal))}`).join('');
  if ('ok' in example) {
    const why = colors.dim(
      `${terminal.say({ zh: '不报：', en: 'silent: ' })}${halfFor(example.why, terminal.locale)}`,
    );
    return `${block(example.ok, colors.green('='))}${notes}\n    ${why}`;
  }
  const bad = block(example.bad, colors.red('-')) + notes;
  return example.good === undefined ? bad : `${bad}\n${block(example.good, colors.green('+'))}`;
}

function noteText({ quote, kind, status = 'unchecked', source }: ExampleNote, terminal: Terminal): string {
  const parts = [
    `“${quote}”`,
    terminal.say(kindNames[kind]),
    terminal.say(statusNames[status]),
    ...(source === undefined ? [] : [source]),
  ];
  return printable(parts.join(' · '));
}

function block(text: string, sign: string): string {
  return text
    .split('\n')
    .map((line) => `  ${sign} ${printable(line)}`)
    .join('\n');
}

function severityCell(rule: Rule, terminal: Terminal, colors: Colors): string {
  const name = terminal.say(
    rule.severity === 'off' ? { zh: '关闭', en: 'off' } : severityNames[rule.severity],
  );
  const padded = name + ' '.repeat(Math.max(0, 7 - displayWidth(name)));
  if (rule.severity === 'error') return colors.red(padded);
  if (rule.severity === 'warning') return colors.yellow(padded);
  return rule.severity === 'off' ? colors.dim(padded) : padded;
}

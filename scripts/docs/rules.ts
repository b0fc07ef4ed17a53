import { severityNames } from '../../server/src/cli/reports/words.ts';
import { groupNames } from '../../server/src/cli/rules/group-names.ts';
import {
  type Example,
  type ExampleNote,
  kindNames,
  type Rule,
  rules,
  statusNames,
} from '../../server/src/core/index.ts';
import type { Document } from '../docs.ts';
import { cell, fenced, generated } from './markdown.ts';

/** One page a rule, and a list of them all. The page bears the rule's id: diagnostics link to it. */
export function ruleDocuments(): Document[] {
  return [
    { path: 'docs/rules/README.md', text: list() },
    ...rules.map((rule) => ({ path: `docs/rules/${rule.id}.md`, text: page(rule) })),
  ];
}

function list(): string {
  const groups = [...new Set(rules.map((rule) => rule.group))];
  const tables = groups.map((group) => {
    const rows = rules
      .filter((rule) => rule.group === group)
      .map(
        (rule) =>
          `| [\`${rule.id}\`](${rule.id}.md) | ${severity(rule)} | ${cell(rule.name.zh)} | ${cell(rule.name.en)} |`,
      );
    return `## ${groupNames[group].zh} · ${groupNames[group].en}\n\n| id | | 查什么 | finds |\n|---|---|---|---|\n${rows.join('\n')}`;
  });
  return `${generated}\n\n# 规则 · Rules\n\n${tables.join('\n\n')}\n`;
}

function page(rule: Rule): string {
  const parts = [
    generated,
    `# ${rule.id}`,
    `**${rule.name.zh} · ${rule.name.en}**`,
    `${groupNames[rule.group].zh} · ${groupNames[rule.group].en} — ${severity(rule)}${score(rule)}`,
    rule.docs.zh,
    rule.docs.en,
    ...(rule.source === undefined ? [] : [`依据 · Source: ${rule.source}`]),
    '## 例 · Examples',
    ...rule.examples.map(example),
    '## 设置 · Configuration',
    `在 \`galley.config.json\` 里 · In \`galley.config.json\`:`,
    fenced(JSON.stringify({ rules: { [rule.id]: rule.severity === 'off' ? 'warning' : 'off' } }), 'json'),
    '在版面里，只管下一块 · In the page, for the next block only:',
    fenced(`<!-- galley:ignore ${rule.id} -->`, 'html'),
    '[全部规则 · All rules](README.md)',
  ];
  return `${parts.join('\n\n')}\n`;
}

function example(one: Example): string {
  const notes = one.notes ? `\n\n${one.notes.map(note).join('\n')}` : '';
  if ('ok' in one) return `不报 · Silent — ${one.why}\n\n${fenced(one.ok)}${notes}`;
  const bad = `误 · Wrong\n\n${fenced(one.bad)}${notes}`;
  return one.good === undefined ? bad : `${bad}\n\n正 · Right\n\n${fenced(one.good)}`;
}

function note({ quote, kind, status = 'unchecked', source, was }: ExampleNote): string {
  const names = [kindNames[kind], statusNames[status]];
  const said = names.map(({ zh, en }) => `${zh} · ${en}`).join('，');
  const from = source === undefined ? '' : `，依据 · source: ${source}`;
  const before =
    was === undefined ? '' : `\n\n  标注时的正文 · The text when it was tagged:\n\n${fenced(was.trim())}`;
  return `- 标注 · Annotation “${quote}”：${said}${from}${before}`;
}

function severity(rule: Rule): string {
  if (rule.severity === 'off') return '关闭 · off';
  return `${severityNames[rule.severity].zh} · ${severityNames[rule.severity].en}`;
}

function score(rule: Rule): string {
  return rule.errors > 0 ? ` — 差错率每处计 ${rule.errors} · counts ${rule.errors} in the proof score` : '';
}

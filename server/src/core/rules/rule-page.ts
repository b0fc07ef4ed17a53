import type { Locale } from '../text/message.ts';
import type { Example, Rule } from './rule.ts';

/** The documentation page of a rule in one language, Markdown. Made from the record alone. */
export function rulePage(rule: Rule, locale: Locale): string {
  const word = WORDS[locale];
  const fixable = rule.examples.some((example) => 'bad' in example && example.good !== undefined);
  const lines = [
    `# ${rule.name[locale]} \`${rule.id}\``,
    '',
    rule.docs[locale],
    '',
    `| ${word.severity} | ${word.scope} | ${word.fix} | ${word.errors} |`,
    '|---|---|---|---|',
    `| ${word.severities[rule.severity]} | ${word.scopes[rule.scope]} | ${fixable ? word.yes : word.no} | ${rule.errors} |`,
    '',
    ...(rule.source ? [`${word.source}${rule.source}`, ''] : []),
    ...examples(rule.examples, locale),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

function examples(all: readonly Example[], locale: Locale): string[] {
  const word = WORDS[locale];
  const bad = all.flatMap((one) =>
    'bad' in one ? [`| ${cell(one.bad)} | ${one.good === undefined ? '' : cell(one.good)} |`] : [],
  );
  const good = all.flatMap((one) =>
    'ok' in one ? [`| ${cell(one.ok)} | ${escaped(reason(one.why, locale))} |`] : [],
  );
  return [
    ...(bad.length > 0
      ? [`## ${word.found}`, '', `| ${word.wrong} | ${word.right} |`, '|---|---|', ...bad, '']
      : []),
    ...(good.length > 0
      ? [`## ${word.silent}`, '', `| ${word.text} | ${word.why} |`, '|---|---|', ...good, '']
      : []),
  ];
}

/** Reasons are written “中文 / English”. */
function reason(why: string, locale: Locale): string {
  const at = why.indexOf(' / ');
  if (at < 0) return why;
  return locale === 'zh' ? why.slice(0, at) : why.slice(at + 3);
}

/** Text of an example as a table cell: code, with line ends and invisible characters made visible. */
function cell(text: string): string {
  const shown = text
    .replace(/\n/g, '⏎')
    .replace(
      /[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ue000-\uf8ff\ufeff\ufffd]/g,
      codePoint,
    )
    .replace(/\|/g, '\\|');
  return shown.includes('`') ? `\`\` ${shown} \`\`` : `\`${shown}\``;
}

function codePoint(character: string): string {
  return `⟨U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`;
}

function escaped(text: string): string {
  return text.replace(/[|<>*_`[\]\\]/g, '\\$&');
}

const WORDS = {
  zh: {
    severity: '轻重',
    scope: '查看范围',
    fix: '可自动修复',
    errors: '计差错',
    source: '依据：',
    found: '报告',
    wrong: '原文',
    right: '修复后',
    silent: '不报',
    text: '文字',
    why: '缘由',
    yes: '是',
    no: '否',
    severities: { error: '错误', warning: '警告', info: '提示', hint: '建议', off: '默认关闭' },
    scopes: { paragraph: '段落', block: '文块', section: '稿件', page: '全版', directive: '指令' },
  },
  en: {
    severity: 'Severity',
    scope: 'Looks at',
    fix: 'Fix',
    errors: 'Errors counted',
    source: 'Source: ',
    found: 'Reported',
    wrong: 'Text',
    right: 'Fixed',
    silent: 'Left alone',
    text: 'Text',
    why: 'Why',
    yes: 'yes',
    no: 'no',
    severities: { error: 'error', warning: 'warning', info: 'info', hint: 'hint', off: 'off by default' },
    scopes: {
      paragraph: 'paragraph',
      block: 'block',
      section: 'article',
      page: 'page',
      directive: 'directive',
    },
  },
} as const;

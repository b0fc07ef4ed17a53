import type { Bilingual } from '../core/prelude.ts';
import type { Terminal } from './terminal.ts';

/** What commander says, in the reader's language. A wording it may add in a later version passes as it is. */
export function translateParserError(text: string, terminal: Terminal): string {
  const [first = '', ...rest] = text.split('\n');
  const said = [
    translate(first.replace(/^error: /, ''), terminal),
    ...rest.map((line) => translate(line, terminal)),
  ];
  return `${terminal.say({ zh: 'galley：', en: 'galley: ' })}${said.join(' ')}`;
}

function translate(line: string, terminal: Terminal): string {
  for (const { form, text } of forms) {
    const match = form.exec(line);
    if (match) return terminal.say(text, match.groups);
  }
  return line;
}

const forms: readonly { readonly form: RegExp; readonly text: Bilingual }[] = [
  {
    form: /^unknown option '(?<flag>.*)'$/s,
    text: { zh: '没有 {flag} 这个选项。', en: "unknown option '{flag}'." },
  },
  {
    form: /^unknown command '(?<name>.*)'$/s,
    text: { zh: '没有 {name} 这个命令。', en: "unknown command '{name}'." },
  },
  {
    form: /^missing required argument '(?<name>.*)'$/,
    text: { zh: '缺少参数 {name}。', en: "missing argument '{name}'." },
  },
  {
    form: /^option '(?<flags>.*)' argument missing$/,
    text: { zh: '选项 {flags} 缺少取值。', en: "option '{flags}' needs a value." },
  },
  {
    form: /^option '(?<one>.*)' cannot be used with option '(?<other>.*)'$/,
    text: { zh: '选项 {one} 与 {other} 不能同用。', en: "'{one}' and '{other}' exclude each other." },
  },
  {
    form: /^too many arguments(?: for '.*')?\. Expected (?<expected>\d+) arguments? but got (?<got>\d+)\.$/,
    text: {
      zh: '参数过多：至多 {expected} 个，给了 {got} 个。',
      en: 'too many arguments: at most {expected}, got {got}.',
    },
  },
  {
    form: /^option '(?<flags>.*)' argument '(?<value>.*)' is invalid\. Allowed choices are (?<list>.*)\.$/s,
    text: {
      zh: '选项 {flags} 不能取 {value}，可取：{list}。',
      en: "'{value}' is no value of '{flags}'. Choose one of {list}.",
    },
  },
  {
    form: /^command-argument value '(?<value>.*)' is invalid for argument '(?<name>.*)'\. Allowed choices are (?<list>.*)\.$/s,
    text: {
      zh: '参数 {name} 不能是 {value}，可以是：{list}。',
      en: "'{value}' does not do for '{name}'. Choose one of {list}.",
    },
  },
  {
    form: /^option '(?<flags>.*?)' argument '(?<value>.*)' is invalid\. (?<reason>.*)$/s,
    text: {
      zh: '选项 {flags} 不能取 {value}：{reason}',
      en: "'{value}' does not do for '{flags}': {reason}",
    },
  },
  {
    form: /^\(Did you mean one of (?<list>.*)\?\)$/,
    text: { zh: '是不是 {list} 之一？', en: 'Did you mean one of {list}?' },
  },
  { form: /^\(Did you mean (?<one>.*)\?\)$/, text: { zh: '是不是 {one}？', en: 'Did you mean {one}?' } },
];

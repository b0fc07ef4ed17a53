import {
  EndOfLine,
  l10n,
  Position,
  Range,
  type TextDocument,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import type { Command } from './command.ts';
import { pageFrom } from './target.ts';

/** Writes the day of publication into the front matter of the page, from which 今年 and 昨日 are reckoned. */
export const setPublicationDate: Command = {
  id: 'galley.setPublicationDate',
  /** @param given an ISO date, for whoever binds a key to it; asked for where there is none */
  async run(_galley, target, given) {
    const document = await pageFrom(target);
    if (!document) return;
    const known = dateIn(document);
    const date =
      typeof given === 'string' && isDay(given) ? given : await ask(known && document.getText(known));
    if (date === undefined) return;
    const edit = new WorkspaceEdit();
    if (known) edit.replace(document.uri, known, date.trim());
    else edit.insert(document.uri, ...frontMatter(document, date.trim()));
    if (!(await workspace.applyEdit(edit)))
      throw new Error(l10n.t('The page changed meanwhile; nothing was written.'));
  },
};

function ask(value: string | undefined): Thenable<string | undefined> {
  return window.showInputBox({
    title: l10n.t('Day of Publication'),
    prompt: l10n.t('Year-month-day, such as 2021-12-23. It is written at the head of the page.'),
    ...(value !== undefined && { value }),
    validateInput: (one) =>
      isDay(one.trim()) ? undefined : l10n.t('Write year-month-day, such as 2021-12-23'),
  });
}

/** Where front matter states the date already. */
function dateIn(document: TextDocument): Range | undefined {
  if (document.lineAt(0).text.trimEnd() !== '---') return undefined;
  for (let line = 1; line < document.lineCount; line++) {
    const { text } = document.lineAt(line);
    if (text.trimEnd() === '---') return undefined;
    const match = /^(date\s*:\s*["']?)([^"'\s]*)/.exec(text);
    if (match) return new Range(line, match[1]!.length, line, match[0].length);
  }
  return undefined;
}

/** Where the date goes and how: into front matter that is there, or with front matter of its own. */
function frontMatter(document: TextDocument, date: string): [Position, string] {
  const end = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  if (document.lineAt(0).text.trimEnd() === '---') return [new Position(1, 0), `date: ${date}${end}`];
  return [new Position(0, 0), `---${end}date: ${date}${end}---${end}${end}`];
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

import { type Disposable, Hover, l10n, languages, MarkdownString, type TextDocument } from 'vscode';
import {
  type Annotation,
  assessmentOf,
  isReadOnly,
  kindOf,
  lacksSource,
  statusOf,
  talkOf,
} from '#core/index.ts';
import { languageId } from '../language.ts';
import { kindName, statusName } from './kinds.ts';
import type { Notebooks } from './notebooks.ts';
import { sourceText } from './sourceText.ts';

/** What the annotations under the pointer say, below what the server says of the words. Page text is never markup here. */
export function hoverAnnotations(notebooks: Notebooks): Disposable {
  return languages.registerHoverProvider(languageId, {
    provideHover(document, position) {
      const notebook = notebooks.ready(document.uri);
      const ids = notebook?.at(document.offsetAt(position)) ?? [];
      const records = ids.flatMap((id) => notebook?.store.get(id) ?? []);
      if (!notebook || records.length === 0) return undefined;
      return new Hover(
        records.map((record) => describe(document, record)),
        notebook.rangeOf(ids[0]!),
      );
    },
  });
}

function describe(document: TextDocument, record: Annotation): MarkdownString {
  const markdown = new MarkdownString('', true);
  markdown.isTrusted = { enabledCommands: links.map(({ command }) => command) };
  const assessment = assessmentOf(record);
  const head = [
    kindName(kindOf(record)),
    statusName(statusOf(record)),
    assessment
      ? `${assessment.by}, ${assessment.at.slice(0, 10)}`
      : `${record.by}, ${record.created.slice(0, 10)}`,
  ];
  markdown.appendMarkdown('$(tag) ').appendText(head.join(' · '));
  if (assessment?.source) markdown.appendText(`\n${l10n.t('Source: {0}', sourceText(assessment.source))}`);
  else if (lacksSource(record)) markdown.appendText(`\n${l10n.t('Verified, but no source is named.')}`);
  for (const { by, value } of talkOf(record)) markdown.appendText(`\n${by}: ${value}`);
  if (!isReadOnly(record)) markdown.appendMarkdown(`\n\n${linksOf(document, record)}`);
  return markdown;
}

/** What can be done about it without leaving the page. */
const links = [
  { command: 'galley.annotation.setStatus', label: () => l10n.t('Set Status') },
  { command: 'galley.annotation.addSource', label: () => l10n.t('Name the Source') },
  { command: 'galley.question.ask', label: () => l10n.t('Ask the Editor') },
  { command: 'galley.annotation.delete', label: () => l10n.t('Delete Annotation') },
];

function linksOf(document: TextDocument, record: Annotation): string {
  const node = { type: 'annotation', uri: document.uri.toString(), id: record.id };
  const args = encodeURIComponent(JSON.stringify([node]));
  return links.map(({ command, label }) => `[${label()}](command:${command}?${args})`).join(' | ');
}

import { env, l10n } from 'vscode';
import { assessmentOf, kindOf, lacksSource, quoteOf, statusOf, talkOf } from '#core/index.ts';
import { kindName, statusName } from '../annotations/kinds.ts';
import type { Notebook } from '../annotations/notebook.ts';
import { sourceText } from '../annotations/sourceText.ts';
import { basename } from '../paths.ts';
import { scriptHtml } from './scriptHtml.ts';

/** The printable script of a page, as one HTML file that loads nothing. */
export function scriptOf(notebook: Notebook): string {
  const notes = notebook.placed().map(({ record }) => {
    const assessment = assessmentOf(record);
    const status = statusOf(record);
    return {
      span: notebook.spanOf(record.id),
      kind: kindOf(record),
      status,
      quote: quoteOf(record.target)?.exact ?? '',
      lines: [
        [kindName(kindOf(record)), statusName(status), ...(assessment ? [assessment.by] : [])].join(' · '),
        ...(assessment?.source ? [l10n.t('Source: {0}', sourceText(assessment.source))] : []),
        ...(lacksSource(record) ? [l10n.t('no source named')] : []),
        ...talkOf(record).map(({ by, value }) => `${by}: ${value}`),
      ],
    };
  });
  const script = {
    language: env.language,
    title: l10n.t('Annotated script: {0}', basename(notebook.document.uri)),
    subtitle: [notebook.author.name, notebook.author.now().slice(0, 10)].join(' · '),
    text: notebook.document.getText(),
    notes,
    lostTitle: l10n.t('Words Not Found'),
  };
  return scriptHtml(script, crypto.randomUUID());
}

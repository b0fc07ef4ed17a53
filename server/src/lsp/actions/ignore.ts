import { CodeActionKind } from 'vscode-languageserver';
import { type Bilingual, type Edit, format, message } from '../../core/index.ts';
import { toWorkspaceEdit } from '../convert.ts';
import type { PageDocument } from '../document.ts';
import { type ActionSource, ruleName } from './action.ts';

/** Leaves the block alone from now on: a directive above it, for this rule. */
export const ignoreHere: ActionSource = {
  kind: CodeActionKind.QuickFix,

  offer({ here, document, session }) {
    return here.map(({ found, shown }) => ({
      title: format(message(title, { name: ruleName(found.rule, session) }), session.client.locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [shown],
      edit: toWorkspaceEdit(
        document,
        [directiveAbove(document, found.span.start, found.rule)],
        session.client,
      ),
    }));
  },
};

/** A directive is a block of its own, so a blank line parts it from the block that it speaks of. */
function directiveAbove({ page, text, lines }: PageDocument, offset: number, rule: string): Edit {
  const place = page.sectionAt(offset);
  const block = place?.section.blockAt(offset - place.start);
  const start = place && block ? place.start + place.section.startOf(block) : offset;
  const line = lines.lineStart(lines.positionAt(start).line);
  const lineEnd = /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
  const above = line > 0 && text.slice(lines.lineStart(lines.positionAt(line - 1).line), line).trim() !== '';
  const newText = `${above ? lineEnd : ''}<!-- galley:ignore ${rule} -->${lineEnd}${lineEnd}`;
  return { span: { start: line, end: line }, newText };
}

const title: Bilingual = { zh: '此处不查“{name}”', en: 'Ignore “{name}” here' };

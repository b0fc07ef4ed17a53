import type { CancellationToken, Position } from 'vscode-languageserver';
import type { PageFacts } from '../core/index.ts';
import type { PageDocument } from './document.ts';
import type { Session } from './session.ts';
import { nameAt, type PlacedName } from './workspace/names.ts';

/** Who or what is named at a position of an open page, with the facts of the page. */
export async function nameUnder(
  session: Session,
  document: PageDocument,
  position: Position,
  token: CancellationToken,
): Promise<{ readonly name: PlacedName; readonly facts: PageFacts } | undefined> {
  const { style } = await session.settings.of(document.uri);
  const facts = await session.facts.of(document, style, token);
  const name = nameAt(facts, document.lines.offsetAt(position));
  return name && { name, facts };
}

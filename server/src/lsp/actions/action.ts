import type {
  CancellationToken,
  CodeAction,
  Diagnostic as LspDiagnostic,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { type Diagnostic, rules, type Style } from '../../core/index.ts';
import type { PageDocument } from '../document.ts';
import type { Session } from '../session.ts';

/** Where actions are asked for, and what was found there. */
export interface Place {
  readonly session: Session;
  readonly document: PageDocument;
  readonly style: Style;
  /** Everything found on the page. */
  readonly found: readonly Diagnostic[];
  /** What of it touches the selection, with the form in which the client knows it. */
  readonly here: readonly { readonly found: Diagnostic; readonly shown: LspDiagnostic }[];
  readonly token: CancellationToken;
}

/** One sort of code action; one file each. */
export interface ActionSource {
  /** The LSP kind that its actions bear. */
  readonly kind: string;
  offer(place: Place): readonly CodeAction[];
}

/** An action whose edits may be dear: worked out at once only for a client that cannot ask for them later. */
export interface LaterAction extends ActionSource {
  readonly id: string;
  /** It writes to the configuration, which nobody sees happen: a message says so afterwards. */
  readonly configures?: true;
  /** Undefined when there is nothing to do. */
  resolve(place: Omit<Place, 'here'>, data: LaterData): Promise<WorkspaceEdit | undefined>;
}

/** What travels to the client and back with an action that has no edits yet. */
export interface LaterData {
  readonly uri: string;
  readonly id: string;
  /** The rule that the action was offered for. */
  readonly rule?: string;
  readonly entry?: { readonly use: string; readonly not: string };
}

/** The name of a rule as a person reads it. */
export function ruleName(id: string, { client }: Session): string {
  return rules.find((rule) => rule.id === id)?.name[client.locale] ?? id;
}

import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/** Something wrong in a configuration or list file, at its place. */
export interface ConfigurationProblem {
  /** The file it stands in, as it was asked for. */
  readonly path: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning';
  readonly message: Message;
}

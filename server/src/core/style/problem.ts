import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/** Something wrong in a configuration or list file, at its place. */
export interface ConfigurationProblem {
  /** The file it stands in, as it was asked for. */
  readonly path: string;
  readonly span: Span;
  readonly severity: 'error' | 'warning';
  readonly message: Message;
  /** `json`: any editor that knows JSON and its schemas finds it too. `content`: only who reads the files does. */
  readonly kind: 'json' | 'content';
}

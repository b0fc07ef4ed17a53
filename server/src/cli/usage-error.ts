import { type Bilingual, type Message, message } from '../core/prelude.ts';

/** The call itself cannot be carried out: an option that does not fit, a list that cannot be read. Exit status 2. */
export class UsageError extends Error {
  readonly said: Message;

  constructor(text: Bilingual, args?: Readonly<Record<string, string | number>>) {
    super(text.en);
    this.name = 'UsageError';
    this.said = message(text, args);
  }
}

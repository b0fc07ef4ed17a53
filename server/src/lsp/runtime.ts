/** What a host supplies, because neither a timer, a clock nor a file is the same in a process and in a worker. */
export interface Runtime {
  /** Does `work` after `milliseconds`, unless the returned function is called before. */
  after(milliseconds: number, work: () => void): () => void;
  /** Settles once messages that have arrived meanwhile have been read: a cancellation among them takes effect. */
  pause(): Promise<void>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Where the pages of the rules stand, as a URI that ends in a slash, when the host ships them. */
  readonly rulePages?: string;
  /** The language of the host, for a client that names none. */
  readonly locale?: string;
}

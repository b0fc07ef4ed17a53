/** What a host supplies, because neither a timer, a clock nor a file is the same in a process and in a worker. */
export interface Runtime {
  /** Does `work` after `milliseconds`, unless the returned function is called before. */
  after(milliseconds: number, work: () => void): () => void;
  /** Settles once messages that have arrived meanwhile have been read: a cancellation among them takes effect. */
  pause(): Promise<void>;
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** SHA-256, hex, of a text as UTF-8. */
  hash(text: string): Promise<string>;
  /** The files of the workspace, where the host can reach them. */
  readonly files?: Files;
  /** Where the pages of the rules stand, as a URI that ends in a slash, when the host ships them. */
  readonly rulePages?: string;
  /** The language of the host, for a client that names none. */
  readonly locale?: string;
}

/** The files of a workspace, read and never written. */
export interface Files {
  /** The URIs of the files below the folders that may be pages, one after another. Unreadable folders are passed over. */
  find(folders: readonly string[]): AsyncIterable<string>;
  /** The text of a page; undefined when the file cannot be read, is too large, or is no page. */
  page(uri: string): Promise<string | undefined>;
  /** The text of a configuration or word list; undefined when there is none. */
  text(uri: string): Promise<string | undefined>;
  /** A notes file, or a text that notes were made on: UTF-8 whatever its bytes; undefined when there is none. */
  notes(uri: string): Promise<string | undefined>;
}

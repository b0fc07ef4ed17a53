/** `initializationOptions` that any client may send. All are optional; Galley needs none of them. */
export interface InitializationOptions {
  /** Where the pages of the rules stand, as a URI that ends in a slash; `<id>.md` is added to it. */
  readonly rulePages?: string;
  /** The client answers `galley/findPages` and `galley/readFile`. */
  readonly files?: boolean;
  /** Settings for a client that cannot be asked with `workspace/configuration`: what would stand under `galley`. */
  readonly settings?: unknown;
}

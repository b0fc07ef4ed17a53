/**
 * A folder as the notes see it: whole text files by relative name. An interface, because VS Code's file systems (disk,
 * remote, browser) and the tests' crashing one are all the same to what stands above.
 */
export interface Folder {
  /** The file's text (UTF-8), or undefined when there is none. Any other failure rejects. */
  read(name: string): Promise<string | undefined>;
  /** Writes the file; folders on the way are made. May be cut short by a crash, so never aimed at what must not be lost. */
  write(name: string, text: string): Promise<void>;
  /** Puts `from` in the place of `to`, whether that exists or not. A crash may leave `from` and neither `to`. */
  rename(from: string, to: string): Promise<void>;
  /** No failure when there is nothing to remove. */
  remove(name: string): Promise<void>;
  /** Names of the files in a folder below, or in this one for '', without the path; none when it is not there. */
  list(name: string): Promise<string[]>;
  /** When the file was last changed, in milliseconds since 1970; undefined when there is none. */
  changedAt(name: string): Promise<number | undefined>;
}

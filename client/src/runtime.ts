import type { Later } from './later.ts';

/** What differs between desktop and browser. Supplied by the thin mains; everything else is shared. */
export interface Runtime {
  /** Loads what is not needed to be activated. On the desktop that is a file of its own. */
  load(): Promise<Later>;
  /** The name the machine knows the person by, when it knows one; signs annotations if the settings name nobody. */
  userName(): string | undefined;
}

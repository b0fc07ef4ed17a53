import type { Standing } from '../../core/index.ts';
import type { Encoding } from '../../node/decode.ts';
import { hasNotes } from '../../node/notes-path.ts';
import type { InputOptions, StyleOptions } from '../commands/options.ts';
import { ConfigurationFiles } from '../configuration-files.ts';
import type { HouseStyles } from '../house-styles.ts';
import { failureOf, nameOf, type OpenPage, openPage } from '../pages.ts';
import type { Source } from '../paths/source.ts';
import type { FailedFile } from '../reports/report.ts';
import type { Terminal } from '../terminal.ts';
import type { Findings } from './findings-of.ts';
import { type Keeping, KeptFindings } from './kept-findings.ts';

/** What checking needs to know besides the page; plain data, so that it can be handed to another thread. */
export interface CheckSettings extends InputOptions, StyleOptions {
  readonly only: ReadonlySet<string> | undefined;
  /** Absent where findings are not kept between runs. */
  readonly keeping?: Keeping;
}

/** What came of one page; plain data, for the same reason. */
export type CheckOutcome =
  | (Findings & {
      readonly path: string;
      readonly encoding: Encoding;
      readonly text: string;
    })
  | { readonly failed: FailedFile };

/** Reads and checks pages, one after another. The engine is made ready with the first page that is not known already. */
export class PageChecker {
  readonly #settings: CheckSettings;
  readonly #files = new ConfigurationFiles();
  readonly #kept: KeptFindings | undefined;
  #styles: Promise<HouseStyles> | undefined;

  constructor(settings: CheckSettings) {
    this.#settings = settings;
    this.#kept = settings.keeping && new KeptFindings(settings.keeping, settings, this.#files);
  }

  /** @throws UsageError when the configuration cannot be read; whatever is wrong with the page is an outcome. */
  async check(source: Source): Promise<CheckOutcome> {
    const name = nameOf(source, this.#settings);
    const opened = this.#open(source, name);
    const known = 'failed' in opened ? undefined : await this.#known(opened);
    if (known) return known;
    // Before a failure is told: something may be wrong in the configuration as well.
    const styles = await this.styles();
    const style = await styles.styleFor(name);
    if ('failed' in opened) return opened;
    try {
      const { findingsOf } = await import('./findings-of.ts');
      const annotations = isNoted(source) ? await placedNotes(opened) : [];
      const findings = findingsOf(opened.file.text, style, annotations, this.#settings.only);
      const files = await styles.soundFilesFor(name);
      if (files && mayKeep(source)) await this.#kept?.keep(source.path, opened.file.text, files, findings);
      return outcomeOf(opened, findings);
    } catch (error) {
      return { failed: failureOf(error, name) };
    }
  }

  /** The house styles read so far. */
  styles(): Promise<HouseStyles> {
    this.#styles ??= import('../house-styles.ts').then(
      ({ HouseStyles }) => new HouseStyles(this.#settings.config, this.#files),
    );
    return this.#styles;
  }

  /** Says what is wrong in the configurations read so far, each problem once; true when there was an error. */
  async complain(terminal: Terminal): Promise<boolean> {
    return (await this.#styles)?.complain(terminal) ?? false;
  }

  #open(source: Source, name: string): OpenPage | { readonly failed: FailedFile } {
    try {
      return openPage(source, this.#settings);
    } catch (error) {
      return { failed: failureOf(error, name) };
    }
  }

  async #known(page: OpenPage): Promise<CheckOutcome | undefined> {
    if (!mayKeep(page.source)) return undefined;
    const findings = await this.#kept?.find(page.source.path, page.file.text);
    return findings && outcomeOf(page, findings);
  }
}

/** Whether what is found hangs on the page alone: notes are another file, and standard input has no place. */
function mayKeep(source: Source): boolean {
  return !source.isStandardInput && !isNoted(source);
}

function isNoted(source: Source): boolean {
  return !source.isStandardInput && hasNotes(source.path);
}

function outcomeOf({ path, file: { text, encoding } }: OpenPage, findings: Findings): CheckOutcome {
  return { path, encoding, text, ...findings };
}

/** Loaded only for pages that have notes: most have none, and a check of one page should be over at once. */
async function placedNotes(page: OpenPage): Promise<readonly Standing[]> {
  const { commandLineAuthor, notesOf } = await import('../notes/page-notes.ts');
  return notesOf(page, commandLineAuthor(undefined))?.placed ?? [];
}

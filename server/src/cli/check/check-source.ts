import {
  rules as catalogue,
  checkPage,
  type Diagnostic,
  type ProofScore,
  parsePage,
  proofScore,
  type Standing,
} from '../../core/index.ts';
import type { Encoding } from '../../node/decode.ts';
import { hasNotes } from '../../node/notes-path.ts';
import type { InputOptions, StyleOptions } from '../commands/options.ts';
import { HouseStyles } from '../house-styles.ts';
import { failureOf, nameOf, type OpenPage, openPage } from '../pages.ts';
import type { Source } from '../paths/source.ts';
import type { FailedFile } from '../reports/report.ts';

/** What checking needs to know besides the page; plain data, so that it can be handed to another thread. */
export interface CheckSettings extends InputOptions, StyleOptions {
  readonly only: ReadonlySet<string> | undefined;
}

/** What came of one page; plain data, for the same reason. */
export type CheckOutcome =
  | {
      readonly path: string;
      readonly encoding: Encoding;
      readonly text: string;
      readonly diagnostics: readonly Diagnostic[];
      readonly score: ProofScore;
    }
  | { readonly failed: FailedFile };

/** Reads and checks pages, one after another. */
export class PageChecker {
  readonly styles: HouseStyles;
  readonly #settings: CheckSettings;

  constructor(settings: CheckSettings) {
    this.#settings = settings;
    this.styles = new HouseStyles(settings.config);
  }

  /** @throws UsageError when the configuration cannot be read; whatever is wrong with the page is an outcome. */
  async check(source: Source): Promise<CheckOutcome> {
    const style = await this.styles.styleFor(nameOf(source, this.#settings));
    try {
      const opened = openPage(source, this.#settings);
      const { path, file } = opened;
      const { text, encoding } = file;
      const page = parsePage(text);
      const { only } = this.#settings;
      const annotations = source.isStandardInput || !hasNotes(source.path) ? [] : await placedNotes(opened);
      const diagnostics = checkPage(page, style, { annotations, ...(only && { rules: only }) });
      return { path, encoding, text, diagnostics, score: proofScore(diagnostics, page, catalogue) };
    } catch (error) {
      return { failed: failureOf(error, nameOf(source, this.#settings)) };
    }
  }
}

/** Loaded only for pages that have notes: most have none, and a check of one page should be over at once. */
async function placedNotes(page: OpenPage): Promise<readonly Standing[]> {
  const { commandLineAuthor, notesOf } = await import('../notes/page-notes.ts');
  return notesOf(page, commandLineAuthor(undefined))?.placed ?? [];
}

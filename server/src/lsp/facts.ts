import type { CancellationToken } from 'vscode-languageserver';
import { factsOf, factsPage, type PageFacts, type Section, type Style } from '../core/index.ts';
import { stopIf } from './answer.ts';
import type { PageDocument } from './document.ts';
import type { Runtime } from './runtime.ts';

/** The facts of open pages. */
export class Facts {
  readonly #runtime: Runtime;
  /** Sections whose facts the core holds by now. */
  readonly #read = new WeakSet<Section>();

  constructor(runtime: Runtime) {
    this.#runtime = runtime;
  }

  /**
   * Reads the sections that are new in slices, messages in between: to know a name in one place takes all of them.
   * @throws Cancelled once the token is
   */
  async of(document: PageDocument, style: Style, token: CancellationToken): Promise<PageFacts> {
    let end = this.#runtime.now() + slice;
    for (const section of document.page.sections) {
      if (this.#read.has(section)) continue;
      for (const paragraph of section.paragraphs) factsOf(paragraph);
      this.#read.add(section);
      if (this.#runtime.now() < end) continue;
      await this.#runtime.pause();
      stopIf(token);
      end = this.#runtime.now() + slice;
    }
    return factsPage(document.page, style);
  }
}

/** Milliseconds: a keystroke that waits so long behind the facts is not felt. */
const slice = 15;

import { factsPage, LineIndex, type PageFacts, type PlacedFact, parsePage } from '../../core/index.ts';
import type { FactsFormat, FactsOptions } from '../commands/facts.ts';
import { HouseStyles } from '../house-styles.ts';
import { complain, failureOf, nameOf, openPage, selectPages } from '../pages.ts';
import type { FailedFile } from '../reports/report.ts';
import { BrokenPipe, type Terminal } from '../terminal.ts';
import { knownKinds } from './kinds.ts';

/** What the facts are written to, page by page. */
export interface FactsWriter {
  page(path: string, shown: readonly PlacedFact[], facts: PageFacts, lines: LineIndex): void;
  failed?(failed: FailedFile): void;
  end(failures: readonly FailedFile[]): void;
}

/** Prints the facts of pages. The exit status: 0, or 2 when something could not be used. */
export async function runFacts(
  paths: readonly string[],
  options: FactsOptions,
  terminal: Terminal,
): Promise<number> {
  const kinds = knownKinds(options.kinds);
  const selection = await selectPages(paths, options);
  const writer = await openWriter(options.format, terminal);
  const failures: FailedFile[] = [];
  const fail = (failed: FailedFile) => {
    failures.push(failed);
    complain(failed, terminal);
    writer.failed?.(failed);
  };
  for (const unusable of selection.unusable) fail(unusable);
  const styles = new HouseStyles(options.config);
  let brokenStyle = false;
  for (const source of selection.sources) {
    const style = await styles.styleFor(nameOf(source, options));
    if (styles.complain(terminal)) brokenStyle = true;
    try {
      const { path, file } = openPage(source, options);
      const facts = factsPage(parsePage(file.text), style);
      const shown = kinds ? facts.facts.filter(({ fact }) => kinds.has(fact.kind)) : facts.facts;
      writer.page(path, shown, facts, new LineIndex(file.text));
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, nameOf(source, options)));
    }
  }
  writer.end(failures);
  return failures.length > 0 || brokenStyle ? 2 : 0;
}

async function openWriter(format: FactsFormat, terminal: Terminal): Promise<FactsWriter> {
  switch (format) {
    case 'json':
      return (await import('./facts-to-json.ts')).factsToJson(terminal);
    case 'ndjson':
      return (await import('./facts-to-json.ts')).factsToNdjson(terminal);
    case 'csv':
      return (await import('./facts-to-csv.ts')).factsToCsv(terminal);
    case 'pretty':
      return (await import('./print-facts.ts')).factsPrinter(terminal);
  }
}

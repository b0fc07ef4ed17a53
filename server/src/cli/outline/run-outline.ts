import { LineIndex, type OutlineSymbol, outlinePage, type Page, parsePage } from '../../core/index.ts';
import type { OutlineOptions } from '../commands/outline.ts';
import { complain, failureOf, nameOf, openPage, selectPages } from '../pages.ts';
import { failedToJson, toRange } from '../reports/json-shapes.ts';
import type { FailedFile } from '../reports/report.ts';
import { BrokenPipe, type Terminal } from '../terminal.ts';

/** What an outline is written to, page by page. */
export interface OutlineWriter {
  page(path: string, page: Page, lines: LineIndex): void;
  end(failures: readonly FailedFile[]): void;
}

/** Prints the structure of pages. The exit status: 0, or 2 when something could not be used. */
export async function runOutline(
  paths: readonly string[],
  options: OutlineOptions,
  terminal: Terminal,
): Promise<number> {
  const selection = await selectPages(paths, options);
  const explain = options.explain === true ? await import('./explain.ts') : undefined;
  const writer =
    options.format === 'json'
      ? outlineToJson(terminal, explain?.explanationToJson)
      : await prettyOutline(terminal, options.explain === true);
  const failures: FailedFile[] = [];
  const fail = (failed: FailedFile) => {
    failures.push(failed);
    complain(failed, terminal);
  };
  for (const unusable of selection.unusable) fail(unusable);
  for (const source of selection.sources) {
    try {
      const { path, file } = openPage(source, options);
      writer.page(path, parsePage(file.text), new LineIndex(file.text));
    } catch (error) {
      if (error instanceof BrokenPipe) throw error;
      fail(failureOf(error, nameOf(source, options)));
    }
  }
  writer.end(failures);
  return failures.length > 0 ? 2 : 0;
}

async function prettyOutline(terminal: Terminal, explain: boolean): Promise<OutlineWriter> {
  const { outlinePrinter } = await import('./print-outline.ts');
  const explanation = explain ? (await import('./print-explanation.ts')).explanationText : undefined;
  return outlinePrinter(terminal, explanation);
}

function outlineToJson(
  terminal: Terminal,
  explain: ((page: Page, lines: LineIndex) => Record<string, unknown>) | undefined,
): OutlineWriter {
  let separator = '{"version":1,"files":[';
  return {
    page: (path, page, lines) => {
      const symbols = outlinePage(page).map((symbol) => toDocumentSymbol(symbol, lines));
      const file = { path, symbols, ...explain?.(page, lines) };
      terminal.out(separator + JSON.stringify(file));
      separator = ',';
    },
    end: (failures) => {
      const head = separator === ',' ? '' : separator;
      const errors = failures.map((failed) => failedToJson(failed, terminal));
      terminal.out(`${head}]${errors.length > 0 ? `,"errors":${JSON.stringify(errors)}` : ''}}\n`);
    },
  };
}

/** A document symbol as LSP has it; the kinds are those that the language server gives: namespace, class, field. */
function toDocumentSymbol(symbol: OutlineSymbol, lines: LineIndex): Record<string, unknown> {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds[symbol.kind],
    range: toRange(lines, symbol.span),
    selectionRange: toRange(lines, symbol.selectionSpan),
    children: symbol.children.map((child) => toDocumentSymbol(child, lines)),
  };
}

const symbolKinds: Readonly<Record<OutlineSymbol['kind'], number>> = { label: 3, article: 5, subhead: 8 };

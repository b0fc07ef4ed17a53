import { type LineIndex, type OutlineSymbol, outlinePage, type Page } from '../../core/index.ts';
import { printable } from '../printable.ts';
import { type Colors, colorsFor } from '../reports/colors.ts';
import type { Terminal } from '../terminal.ts';
import type { OutlineWriter } from './run-outline.ts';

type Explain = (page: Page, lines: LineIndex, terminal: Terminal, colors: Colors) => string;

/** The outline for people: a tree a page, with the line (from 1) where each part begins. */
export function outlinePrinter(terminal: Terminal, explain: Explain | undefined): OutlineWriter {
  const colors = colorsFor(terminal.hasColor('out'));
  return {
    page: (path, page, lines) => {
      const symbols = outlinePage(page);
      const empty = terminal.say({ zh: '  （没有稿件）', en: '  (no articles)' });
      const body = symbols.length > 0 ? tree(symbols, lines, '', colors, terminal) : [empty];
      if (explain) body.push('', explain(page, lines, terminal, colors));
      terminal.out(`${[colors.bold(printable(path)), ...body].join('\n')}\n\n`);
    },
    end: () => {},
  };
}

function tree(
  symbols: readonly OutlineSymbol[],
  lines: LineIndex,
  indent: string,
  colors: Colors,
  terminal: Terminal,
): string[] {
  return symbols.flatMap((symbol, at) => {
    const last = at === symbols.length - 1;
    const line = String(lines.positionAt(symbol.selectionSpan.start).line + 1).padStart(5);
    const kind = terminal.say(kindNames[symbol.kind]);
    const detail = symbol.detail ? `  ${colors.dim(printable(symbol.detail))}` : '';
    const name = symbol.kind === 'label' ? colors.yellow(printable(symbol.name)) : printable(symbol.name);
    return [
      `${colors.dim(line)}  ${indent}${last ? '└─' : '├─'} ${colors.cyan(kind)} ${name}${detail}`,
      ...tree(symbol.children, lines, `${indent}${last ? '   ' : '│  '}`, colors, terminal),
    ];
  });
}

const kindNames: Readonly<Record<OutlineSymbol['kind'], { readonly zh: string; readonly en: string }>> = {
  label: { zh: '栏目', en: 'label' },
  article: { zh: '稿件', en: 'article' },
  subhead: { zh: '小标题', en: 'subhead' },
};

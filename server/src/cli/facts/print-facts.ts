import { explainFact } from '../../core/index.ts';
import { displayWidth } from '../display-width.ts';
import { printable } from '../printable.ts';
import { colorsFor } from '../reports/colors.ts';
import type { Terminal } from '../terminal.ts';
import { factKindNames } from './kinds.ts';
import type { FactsWriter } from './run-facts.ts';

/** The facts for people, by article: line, kind, the words, and what they mean. */
export function factsPrinter(terminal: Terminal): FactsWriter {
  const colors = colorsFor(terminal.hasColor('out'));
  const names = Math.max(...Object.values(factKindNames).map((name) => displayWidth(terminal.say(name))));
  return {
    page: (path, shown, facts, lines) => {
      const out = [colors.bold(printable(path))];
      let article: string | undefined;
      for (const placed of shown) {
        const title = facts.articleOf(placed)?.section.title;
        if (title !== article && title) out.push(colors.yellow(printable(title)));
        article = title;
        const line = String(lines.positionAt(placed.spans[0]!.start).line + 1).padStart(5);
        const name = terminal.say(factKindNames[placed.fact.kind]);
        const padded = name + ' '.repeat(names - displayWidth(name));
        const meaning = explainFact(placed, facts).map((one) => printable(terminal.tell(one)));
        const told =
          meaning.length > 0 ? `  ${colors.dim(meaning.join(terminal.say({ zh: '；', en: '; ' })))}` : '';
        out.push(`${colors.dim(line)}  ${colors.cyan(padded)}  ${printable(placed.fact.text)}${told}`);
      }
      if (shown.length === 0) out.push(terminal.say({ zh: '  （没有事实）', en: '  (no facts)' }));
      terminal.out(`${out.join('\n')}\n\n`);
    },
    end: () => {},
  };
}

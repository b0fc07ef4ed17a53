import { message } from '../text/message.ts';
import type { ConfigurationProblem } from './problem.ts';
import type { HouseTerm } from './style.ts';

/**
 * Reads a list of words, one a line: `词`, `词 => 改用`, `词 # 附注`. Blank lines and lines that begin with # say nothing.
 * @param path names the problems
 */
export function parseWordList(
  path: string,
  text: string,
  kind: 'banned' | 'careful',
): {
  readonly terms: readonly (readonly [string, HouseTerm])[];
  readonly problems: readonly ConfigurationProblem[];
} {
  const terms: (readonly [string, HouseTerm])[] = [];
  const problems: ConfigurationProblem[] = [];
  let offset = 0;
  for (const raw of text.split('\n')) {
    const line = raw.replace(/^\ufeff/, ' ');
    const start = offset;
    offset += line.length + 1;
    const [body = '', ...notes] = line.split('#');
    const [word = '', use] = body.split('=>').map((part) => part.trim());
    if (word === '') {
      if (use)
        problems.push({
          kind: 'content',
          path,
          span: { start, end: start + line.length },
          severity: 'warning',
          message: message(NO_WORD),
        });
      continue;
    }
    const note = notes.join('#').trim();
    terms.push([
      word,
      { kind, severity: kind === 'banned' ? 'error' : 'info', ...(use && { use }), ...(note && { note }) },
    ]);
  }
  return { terms, problems };
}

const NO_WORD = { zh: '“=>”前面没有词', en: 'No word before “=>”' };

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

let grammar: textmate.IGrammar;
/** Searches that the engine asked of the regular expressions since the count was last set to zero. */
let searches = 0;

beforeAll(async () => {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(new Uint8Array(readFileSync(wasm)).buffer);
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigString: (text) => new oniguruma.OnigString(text),
      createOnigScanner: (patterns) => {
        const scanner = new oniguruma.OnigScanner(patterns);
        return {
          findNextMatchSync: (...parts: Parameters<typeof scanner.findNextMatchSync>) => {
            searches += 1;
            return scanner.findNextMatchSync(...parts);
          },
          dispose: () => scanner.dispose(),
        } as unknown as textmate.OnigScanner;
      },
    }),
    loadGrammar: async (scope) =>
      scope === 'text.article-text'
        ? textmate.parseRawGrammar(
            readFileSync('syntaxes/article-text.tmLanguage.json', 'utf8'),
            'article-text.tmLanguage.json',
          )
        : null,
  });
  grammar = (await registry.loadGrammar('text.article-text'))!;
});

/** One run over a line, from the state at the top of a page. */
function run(line: string): { readonly searches: number; readonly milliseconds: number } {
  searches = 0;
  const begun = performance.now();
  const { stoppedEarly } = grammar.tokenizeLine2(line, textmate.INITIAL);
  expect(stoppedEarly).toBe(false);
  return { searches, milliseconds: performance.now() - begun };
}

/** Quadratic work would multiply the time by 64 for eight times the length; a third of that leaves room for a busy machine. */
const times = 8;
const bound = 22;

const sentence =
  '今年10月，锦州“还绿于民”在全市（含郊区）拆围，建设小树林12处，共39万平方米，《办法》已施行。';

describe('the grammar takes time in proportion to the length of a line', { timeout: 120_000 }, () => {
  it.each<[name: string, unit: string, length: number]>([
    // A megabyte of UTF-8 is some 350,000 Chinese characters.
    ['a megabyte of prose on one line', sentence, 350_000],
    ['200,000 opening quotation marks', '“', 200_000],
    ['openers of every kind', '“‘《（【〔「', 100_000],
    ['emphasis that is never closed', '**市', 100_000],
    ['brackets that begin like a sign-off', '(记者', 100_000],
    ['names with padding', '高 扬 ', 100_000],
    ['digits', '1', 100_000],
    ['Chinese numerals', '三百二十', 100_000],
    ['table bars', '|-', 100_000],
    ['tags that are never closed', '<td a="', 100_000],
    ['comments that are never closed', '<!-- galley:', 100_000],
    ['pictures that are never closed', '![](', 100_000],
  ])('%s', (_name, unit, length) => {
    const shortLine = unit.repeat(Math.ceil(length / times / unit.length));
    const longLine = unit.repeat(Math.ceil(length / unit.length));
    run(shortLine); // compiles what the line needs
    const short = run(shortLine);
    let long = run(longLine);
    expect(long.searches).toBeLessThan(short.searches * times * 1.5 + 50);
    // Whoever shares the machine can only make a run longer: the least of three counts, and no short run counts as less
    // than a time slice. At these lengths quadratic work takes tens of seconds.
    const limit = Math.max(short.milliseconds, 25) * bound;
    for (let again = 0; again < 2 && long.milliseconds >= limit; again += 1) long = run(longLine);
    expect(long.milliseconds).toBeLessThan(limit);
  });

  it('opening quotation marks do not pile up', () => {
    const { ruleStack } = grammar.tokenizeLine2('“'.repeat(1000), textmate.INITIAL);
    expect(ruleStack.depth).toBeLessThan(8);
  });

  it('leaves nothing open behind a blank line', () => {
    for (const unclosed of [
      '“引文',
      '‘引文',
      '**强调',
      '《书名',
      '<table><tr>',
      '<!-- 留言',
      '| 表',
      '1.一项“',
    ]) {
      let state: textmate.StateStack = grammar.tokenizeLine('正文。', textmate.INITIAL).ruleStack;
      for (const line of ['', unclosed, '']) state = grammar.tokenizeLine(line, state).ruleStack;
      const { tokens } = grammar.tokenizeLine('干净的正文。', state);
      expect(
        tokens.map(({ scopes }) => scopes),
        unclosed,
      ).toEqual([['text.article-text', 'meta.paragraph.article-text']]);
    }
  });
});

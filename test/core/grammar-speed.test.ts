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

/** The searches of one run over a line, from the state at the top of a page. */
function searchesIn(line: string): number {
  searches = 0;
  const { stoppedEarly } = grammar.tokenizeLine2(line, textmate.INITIAL);
  expect(stoppedEarly).toBe(false);
  return searches;
}

const times = 8;

const sentence =
  '今年10月，锦州“还绿于民”在全市（含郊区）拆围，建设小树林12处，共39万平方米，《办法》已施行。';

describe('the grammar searches in proportion to the length of a line', () => {
  it.each<[name: string, unit: string, length: number]>([
    ['prose on one line', sentence, 40_000],
    ['opening quotation marks', '“', 20_000],
    ['openers of every kind', '“‘《（【〔「', 20_000],
    ['emphasis that is never closed', '**市', 20_000],
    ['brackets that begin like a sign-off', '(记者', 20_000],
    ['names with padding', '高 扬 ', 20_000],
    ['digits', '1', 20_000],
    ['Chinese numerals', '三百二十', 20_000],
    ['table bars', '|-', 20_000],
    ['tags that are never closed', '<td a="', 20_000],
    ['comments that are never closed', '<!-- galley:', 20_000],
    ['pictures that are never closed', '![](', 20_000],
  ])('%s', (_name, unit, length) => {
    const short = searchesIn(unit.repeat(Math.ceil(length / times / unit.length)));
    const long = searchesIn(unit.repeat(Math.ceil(length / unit.length)));
    expect(long).toBeLessThan(short * times * 1.5 + 50);
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

import { fc, test as property } from '@fast-check/vitest';
import { Marked, type Token } from 'marked';
import { expect, test } from 'vitest';
import { escapeMarkdown, markdownLink } from '../../server/src/lsp/markdown.ts';

/** What VS Code reads hovers with: the GitHub flavour, line ends kept. */
const marked = new Marked({ gfm: true, breaks: true });

const hostile = [
  '[x](command:workbench.action.terminal.new)',
  '![x](https://example.org/beacon.png)',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<https://example.org>',
  'https://example.org www.example.org mail@example.org ftp://example.org',
  '`code` ``code`` ~~gone~~ **bold** __bold__ *a* _a_',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  '    code',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '---',
  '[x]: command:foo\n\n[x]',
  '&lt;b&gt; &#60; &amp;',
  '$(alert) \\[x\\](y) \\\\',
  '***',
  '```\ncode\n```',
  'a\n===\nb\n---',
  '[^1]: note [^1]',
  '- [ ] task',
];

test.for(hostile)('nothing comes to life in %j', (text) => {
  expectPlain(text);
});

property.prop([
  fc.array(
    fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary' }), fc.constantFrom('\n', ' ', '中')),
  ),
])('nothing comes to life in any text', (parts) => {
  expectPlain(parts.join(''));
});

test('characters that hide or turn the text are named', () => {
  expect(escapeMarkdown('a\u202eb\u200bc')).toBe('a␣U\\+202E␣b␣U\\+200B␣c');
  expect(escapeMarkdown('\ud842x\udfb7𠮷')).toBe('\ufffdx\ufffd𠮷');
});

test('a link leads to its address and nowhere else', () => {
  const link = markdownLink('第5行](command:x)', 'file:///a (1)/b<c>.txt#L5,1');
  const [paragraph] = marked.lexer(link) as { tokens: Token[] }[];
  expect(paragraph!.tokens).toHaveLength(1);
  expect(paragraph!.tokens[0]).toMatchObject({ type: 'link', href: 'file:///a%20(1)/b%3Cc%3E.txt#L5,1' });
});

function expectPlain(text: string): void {
  const tokens = marked.lexer(`前${escapeMarkdown(text)}后`);
  expect(tokens.map((one) => one.type)).toEqual(['paragraph']);
  const inner = (tokens[0] as { tokens: Token[] }).tokens;
  for (const token of inner) expect(['text', 'escape'], JSON.stringify(text)).toContain(token.type);
  const shown = inner.map((token) => ('text' in token ? token.text : '')).join('');
  const unnamed = (one: string) => one.replace(/\u2423U\+[0-9A-F]{4}\u2423/g, '').replace(/\s+/g, ' ');
  const visible = text.replace(
    /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufff9-\ufffb]/g,
    '',
  );
  expect(unnamed(shown)).toBe(unnamed(`前${wellFormed(visible)}后`));
}

/** What a lone half of a character turns into on the way to the screen. */
function wellFormed(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8');
}

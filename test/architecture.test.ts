import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Who may import what, beyond its own files. A name stands for what lies below it, too; `*` for any part of a name. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  'server/src/core': libraries(),
  'server/src/protocol': ['server/src/core/index.ts', 'vscode-languageserver-protocol'],
  'server/src/lsp': ['server/src/core/index.ts', 'server/src/protocol/index.ts', 'vscode-languageserver'],
  'server/src/node': [
    ...['server/src/core/index.ts', 'server/src/core/prelude.ts'],
    ...['server/src/lsp/', 'vscode-languageserver/node', 'node:'],
  ],
  'server/src/browser': ['server/src/lsp/', 'vscode-languageserver/browser'],
  'server/src/cli': [
    'server/src/core/index.ts',
    'server/src/core/prelude.ts',
    'server/src/node/',
    'node:',
    ...['commander', 'diff', 'get-east-asian-width', 'ignore', 'papaparse', 'picocolors', 'picomatch'],
  ],
  'client/src': ['#core/index.ts', '#protocol/index.ts', 'vscode', 'vscode-languageclient'],
  'client/src/node': ['client/src/', '#core/index.ts', 'vscode', 'vscode-languageclient', 'node:'],
};

describe('imports', () => {
  it.each(Object.keys(allowed))('%s keeps to what it may import', (area) => {
    const within = Object.keys(allowed).filter((other) => other.startsWith(`${area}/`));
    const own = sourcesOf(area).filter(({ file }) => !within.some((other) => file.startsWith(`${other}/`)));
    const imports = own.flatMap(({ file, text }) => importsOf(file, text).map((name) => ({ file, name })));
    expect(imports.length).toBeGreaterThan(0);
    const strangers = imports.filter(({ name }) => !name.startsWith(`${area}/`) && !mayImport(area, name));
    expect(strangers).toEqual([]);
  });
});

/** Ways out of the program, and ways for text to become code. */
const forbidden: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['opens a connection', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b/],
  ['opens a connection', /['"](?:node:)?(?:https?|http2|net|tls|dgram|dns)['"]/],
  ['starts a process', /\bimport\b[^;]*['"](?:node:)?(?:child_process|cluster)['"]/],
  ['makes code of text', /\beval\(|\bnew Function\(|\bimportScripts\(|\bset(?:Timeout|Interval)\(\s*['"`]/],
];

describe('what is shipped', () => {
  it.each(forbidden)('never %s (%s)', (_what, pattern) => {
    const found = [...sourcesOf('client'), ...sourcesOf('server')]
      .filter(({ text }) => pattern.test(withoutComments(text)))
      .map(({ file }) => file);
    expect(found).toEqual([]);
  });

  it('runs compiled code from nowhere but its own launcher', () => {
    const found = [...sourcesOf('client'), ...sourcesOf('server')].filter(({ text }) =>
      /['"]node:vm['"]/.test(text),
    );
    expect(found.map(({ file }) => file)).toEqual(['server/src/cli/launch.ts']);
  });
});

/** The libraries that the linter lets the core import: the list is kept in one place. */
function libraries(): readonly string[] {
  const { overrides } = JSON.parse(readFileSync(path.join(root, 'biome.json'), 'utf8'));
  const { options } = overrides[0].linter.rules.style.noRestrictedImports;
  return options.patterns[0].group
    .filter((one: string) => /^![\w*]/.test(one))
    .map((one: string) => one.slice(1));
}

interface Source {
  /** From the project's root, with slashes. */
  readonly file: string;
  readonly text: string;
}

function sourcesOf(area: string): Source[] {
  return readdirSync(path.join(root, area), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${area}/${name.replaceAll(path.sep, '/')}`)
    .map((file) => ({ file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** The modules that a file imports or exports from; its own project's by path from the root. */
function importsOf(file: string, text: string): string[] {
  const found = withoutComments(text).matchAll(/\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g);
  return [...found].map(([, , name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name,
  );
}

function mayImport(area: string, name: string): boolean {
  return allowed[area]!.some((one) => {
    const pattern = one.split('*').map((part) => part.replace(/[.$/]/g, '\\$&'));
    return new RegExp(`^${pattern.join('[^/]*')}${/[/:]$/.test(one) ? '' : '(?:/|$)'}`).test(name);
  });
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

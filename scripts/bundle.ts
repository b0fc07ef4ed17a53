/**
 * Builds every program Galley ships into dist/.
 *
 *   tsx scripts/bundle.ts [--production]
 *
 * Everything is bundled, so the packaged extension carries no node_modules; only `vscode`, which the editor
 * supplies, stays outside.
 */
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, build } from 'esbuild';

export interface BundleOptions {
  readonly production?: boolean;
  /** Bundles the tests that run inside VS Code too; of them, those whose names hold `filter`. */
  readonly suite?: { readonly filter?: string | undefined };
  /** Only these files of dist/. */
  readonly only?: readonly string[];
}

/** Bundles the shipped programs; resolves when all are written. */
export async function bundle(options: BundleOptions = {}): Promise<void> {
  const programs = shipped().filter(({ out }) => options.only?.includes(out) ?? true);
  if (options.production) rmSync(path.join(root, 'dist'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  const builds = programs.map((program) => esbuildOptions(program, options.production === true));
  if (options.suite) builds.push(...suites(options.suite.filter));
  await Promise.all(builds.map((options) => build(options)));
  for (const program of programs) if (program.small) escapeCharacters(path.join(root, program.out));
  for (const program of programs) if (program.executable) chmodSync(path.join(root, program.out), 0o755);
}

/**
 * Esbuild escapes the strings of a program but not its regular expressions. The escape means the same in both, and
 * nothing else in a minified program can hold such a character.
 */
function escapeCharacters(file: string): void {
  const text = readFileSync(file, 'utf8');
  const escaped = text.replace(
    /[^\0-\x7f]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  writeFileSync(file, escaped);
}

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

interface Program {
  /** Path from the project's root. */
  readonly entry: string;
  readonly out: string;
  readonly platform: 'node' | 'browser';
  readonly format: 'cjs' | 'iife';
  readonly external?: readonly string[];
  readonly banner?: string;
  readonly executable?: boolean;
  readonly alias?: Readonly<Record<string, string>>;
  /** Minified even when the build is not for production, and pure ASCII. */
  readonly small?: boolean;
}

function shipped(): Program[] {
  const vscode = ['vscode'];
  return [
    {
      entry: 'client/src/node/main.ts',
      out: 'dist/client.cjs',
      platform: 'node',
      format: 'cjs',
      external: vscode,
    },
    {
      entry: 'client/src/node/later.ts',
      out: 'dist/client.later.cjs',
      platform: 'node',
      format: 'cjs',
      external: vscode,
    },
    {
      entry: 'client/src/browser/main.ts',
      out: 'dist/client.browser.cjs',
      platform: 'browser',
      format: 'cjs',
      external: vscode,
    },
    { entry: 'server/src/node/main.ts', out: 'dist/server.cjs', platform: 'node', format: 'cjs' },
    {
      entry: 'server/src/browser/main.ts',
      out: 'dist/server.browser.js',
      platform: 'browser',
      format: 'iife',
    },
    {
      entry: 'server/src/cli/launch.ts',
      out: 'dist/galley.cjs',
      platform: 'node',
      format: 'cjs',
      banner: '#!/usr/bin/env node',
      executable: true,
    },
    {
      entry: 'server/src/cli/main.ts',
      out: 'dist/galley-program.cjs',
      platform: 'node',
      format: 'cjs',
      // Its length is part of its start-up time; so is a single character beyond Latin-1, which doubles it in memory.
      small: true,
      // Commander can start subcommands as programs of their own; Galley never does, and loading Node's module for it
      // would cost a tenth of the start.
      alias: { 'node:child_process': './server/src/cli/no-child-process.ts' },
    },
  ];
}

/**
 * The tests that run inside VS Code, every `*.test.ts` of the suite in one file, for an extension host in a process and
 * for one in a worker. Mocha is in it: the extension host must not depend on the project's node_modules.
 */
function suites(filter?: string): BuildOptions[] {
  const folder = 'test/vscode/suite';
  const files = readdirSync(path.join(root, folder)).filter((name) => name.endsWith('.test.ts'));
  const loaders = files
    .sort()
    .map((name) => `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)}),`);
  const common: BuildOptions = {
    absWorkingDir: root,
    stdin: {
      contents: `import { runSuite } from './runner.ts';\nexport const run = () => runSuite({ ${loaders.join(' ')} });`,
      resolveDir: folder,
      sourcefile: 'suite.ts',
      loader: 'ts',
    },
    bundle: true,
    format: 'cjs',
    external: ['vscode'],
    define: {
      'process.env.GALLEY_TEST_FILTER': JSON.stringify(filter ?? ''),
      'process.env.CI': process.env.CI ? '"true"' : 'undefined',
    },
    sourcemap: 'inline',
    logLevel: 'warning',
    // Mocha's parallel runner, which is not used here, resolves its workers at run time.
    logOverride: { 'require-resolve-not-external': 'silent' },
  };
  return [
    { ...common, outfile: 'dist/test/suite.cjs', platform: 'node', target: 'node20' },
    {
      ...common,
      outfile: 'dist/test/suite.browser.cjs',
      platform: 'browser',
      target: 'es2023',
      alias: {
        mocha: path.join(root, 'test/vscode/mocha.browser.ts'),
        'node:assert/strict': path.join(root, 'test/vscode/assert.browser.ts'),
      },
      banner: { js: 'var process = { env: {} }, global = globalThis;' },
    },
  ];
}

function esbuildOptions(program: Program, production: boolean): BuildOptions {
  return {
    absWorkingDir: root,
    entryPoints: [program.entry],
    outfile: program.out,
    bundle: true,
    platform: program.platform,
    format: program.format,
    // VS Code 1.95 runs extensions on Node 20; its browsers are newer than ES2023.
    target: program.platform === 'node' ? 'node20' : 'es2023',
    external: [...(program.external ?? [])],
    // The CommonJS build of some libraries hides its parts behind UMD wrappers; prefer their ES modules.
    mainFields: program.platform === 'node' ? ['module', 'main'] : ['browser', 'module', 'main'],
    minify: production || program.small === true,
    sourcemap: production ? false : 'linked',
    sourcesContent: false,
    legalComments: 'none',
    logLevel: 'warning',
    define: { GALLEY_VERSION: JSON.stringify(version) },
    ...(program.alias ? { alias: { ...program.alias } } : {}),
    ...(program.banner ? { banner: { js: program.banner } } : {}),
  };
}

if (process.argv[1] && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url))
  await bundle({ production: process.argv.includes('--production') });

import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkPage, parsePage } from '../../server/src/core/index.ts';
import { installPeers } from '../install-peers.ts';
import { freshStyle } from './core.ts';
import { MB, ordinaryPages, sample } from './inputs.ts';
import { medianLater, runsFor, table, timing } from './measure.ts';

/** A checker that takes a text and answers with how much it found, or undefined when it declined the text. */
interface Checker {
  readonly name: string;
  readonly find: (text: string) => number | undefined | Promise<number | undefined>;
}

/** The peers stay out of the project's own dependencies, in a folder that git does not see. */
const folder = join(import.meta.dirname, '../../.bench');
const packages = {
  'autocorrect-node': '2.14.0',
  zhlint: '0.8.2',
  markdownlint: '0.40.0',
  remark: '15.0.1',
  'remark-lint': '10.0.1',
  'remark-preset-lint-recommended': '7.0.1',
};

/**
 * Findings and times of Galley and its peers on the sample page and on 1 MB, or less when `bytes` is less, in one run.
 * Installs the peers first.
 */
export async function peerTable(bytes: number): Promise<string> {
  installPeers(folder, packages);
  const large = Math.min(bytes, MB);
  const texts = [sample, ordinaryPages(large)];
  const rows: string[][] = [];
  for (const checker of [galley, ...(await peers())]) {
    const row = [checker.name];
    for (const text of texts) {
      const found = await checker.find(text);
      const size = Buffer.byteLength(text);
      const ms = await medianLater(runsFor(size), async () => checker.find(text));
      row.push(
        found === undefined ? 'declined' : String(found),
        found === undefined ? '–' : timing(ms, size),
      );
    }
    rows.push(row);
  }
  return table(['', 'findings, page', 'ms (MB/s)', `findings, ${large / MB} MB`, 'ms (MB/s)'], rows);
}

const galley: Checker = {
  name: 'Galley, whole rule set',
  find: (text) => checkPage(parsePage(text), freshStyle()).length,
};

async function peers(): Promise<Checker[]> {
  const require = createRequire(join(folder, 'package.json'));
  const load = (name: string) => import(pathToFileURL(require.resolve(name)).href);
  // A package that offers only `import` cannot be resolved by require: its entry is named here.
  const entry = (path: string) => import(pathToFileURL(join(folder, 'node_modules', path)).href);
  const autocorrect = require('autocorrect-node') as {
    lintFor(text: string, type: string): { readonly lines: readonly unknown[] } | string;
  };
  const zhlint = (await load('zhlint')) as {
    run(text: string, options: object): { readonly validations: readonly unknown[] };
  };
  const markdownlint = (await entry('markdownlint/lib/exports-sync.mjs')) as {
    lint(options: object): Record<string, readonly unknown[]>;
  };
  const { remark } = (await entry('remark/index.js')) as { remark(): Processor };
  const preset = ((await entry('remark-preset-lint-recommended/index.js')) as { default: unknown }).default;
  const linter = remark().use(preset);
  return [
    {
      name: `autocorrect-node ${packages['autocorrect-node']}`,
      find: (text) => {
        const result = autocorrect.lintFor(text, 'markdown');
        const { lines } = typeof result === 'string' ? (JSON.parse(result) as { lines: unknown[] }) : result;
        // Above its limit it answers with nothing at all, which is no verdict on the text.
        return lines.length > 0 ? lines.length : undefined;
      },
    },
    {
      name: `zhlint ${packages.zhlint}`,
      find: (text) => zhlint.run(text, { rules: { preset: 'default' } }).validations.length,
    },
    {
      name: `markdownlint ${packages.markdownlint}`,
      find: (text) => markdownlint.lint({ strings: { page: text } }).page!.length,
    },
    {
      name: `remark-lint ${packages['remark-lint']}, recommended`,
      find: async (text) => (await linter.process(text)).messages.length,
    },
  ];
}

interface Processor {
  use(preset: unknown): Processor;
  process(text: string): Promise<{ readonly messages: readonly unknown[] }>;
}

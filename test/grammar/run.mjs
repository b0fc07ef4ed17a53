/**
 * `npm run test:grammar`: the unit files state scopes line by line; the goldens keep every scope of whole pages.
 * `npm run test:grammar -- --update` writes the goldens anew, to be read before they are committed.
 *
 * The snapshot tool keeps a golden beside its page and silently makes one that is missing, so the pages are copied to a
 * folder of their own, the reference page among them: nothing is ever written into seeds/, and a missing golden fails.
 */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..');
const pages = join(here, 'pages');
const goldens = join(here, 'goldens');
const update = process.argv.includes('--update');

const sources = [
  ...readdirSync(pages).map((name) => join(pages, name)),
  join(root, 'seeds', '000_c1936387b92bacc7.txt'),
];

const scratch = mkdtempSync(join(tmpdir(), 'galley-grammar-'));
let failed = run('vscode-tmgrammar-test', [glob(join(here, 'unit', '*.article'))]);
try {
  for (const source of sources) {
    // The tool tells the language by the last extension alone.
    const page = `${basename(source).replace(/\.\w+$/, '')}.article`;
    const golden = join(goldens, `${page}.snap`);
    copyFileSync(source, join(scratch, page));
    if (existsSync(golden)) copyFileSync(golden, join(scratch, `${page}.snap`));
    else if (!update) {
      console.error(`no golden for ${page}: run with --update, read it, and commit it`);
      failed = true;
    }
  }
  failed = run('vscode-tmgrammar-snap', [...(update ? ['--updateSnapshot'] : []), glob(join(scratch, '*.article'))]) || failed;
  if (update) {
    for (const name of readdirSync(scratch)) {
      if (name.endsWith('.snap')) copyFileSync(join(scratch, name), join(goldens, name));
    }
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
process.exitCode = failed ? 1 : 0;

/** Runs one of the tool's programs from the project's root, where it reads package.json. True when it failed. */
function run(program, args) {
  const { bin } = createRequire(import.meta.url)('vscode-tmgrammar-test/package.json');
  const script = join(root, 'node_modules', 'vscode-tmgrammar-test', bin[program]);
  return spawnSync(process.execPath, [script, ...args], { cwd: root, stdio: 'inherit' }).status !== 0;
}

/** The tool's patterns take forward slashes on every system. */
function glob(path) {
  return path.replaceAll('\\', '/');
}

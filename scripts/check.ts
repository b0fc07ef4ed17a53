/**
 * Runs npm scripts one after another, all of them even when one fails, and adds up their tests.
 *
 *   tsx scripts/check.ts [SCRIPT…]
 *
 * Without a name, everything that must pass before a change is published. The last line is `N passed, N failed`; a
 * script that fails without naming a failed test counts as one.
 */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

interface Outcome {
  readonly script: string;
  readonly seconds: number;
  readonly passed: number;
  readonly failed: number;
}

const everything = ['lint', 'types', 'docs:check', 'test', 'test:e2e', 'test:package'];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const known: Record<string, string> = JSON.parse(
  readFileSync(path.join(root, 'package.json'), 'utf8'),
).scripts;

const outcomes: Outcome[] = [];
for (const script of process.argv.length > 2 ? process.argv.slice(2) : everything)
  outcomes.push(await run(script));

console.log('');
for (const { script, seconds, passed, failed } of outcomes)
  console.log(
    `${failed ? '✗' : '✓'} ${script.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${passed} passed, ${failed} failed`,
  );
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function run(script: string): Promise<Outcome> {
  console.log(`\n── npm run ${script}`);
  const begun = performance.now();
  const outcome = (passed: number, failed: number) => ({
    script,
    seconds: (performance.now() - begun) / 1000,
    passed,
    failed,
  });
  if (!known[script]) {
    console.log(`package.json has no script ${script}`);
    return outcome(0, 1);
  }
  let output = '';
  const npm = process.env.npm_execpath;
  const [command, ...args] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const child = spawn(command as string, [...args, 'run', '--silent', script], {
    cwd: root,
    stdio: ['inherit', 'pipe', 'inherit'],
    shell: process.platform === 'win32' && command === 'npm',
  });
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk;
  });
  const code = await new Promise<number>((resolve) => child.once('close', (status) => resolve(status ?? 1)));
  const counted = count(stripVTControlCharacters(output));
  return outcome(counted.passed, counted.failed || (code === 0 ? 0 : 1));
}

/** The counts that a test runner closed with: our own line, Vitest's, or none and a mark before each file. */
function count(output: string): { passed: number; failed: number } {
  const own = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  if (own) return { passed: Number(own[1]), failed: Number(own[2]) };
  const line = [...output.matchAll(/^ +Tests +(.*)$/gm)].at(-1)?.[1];
  const figure = (word: string) => Number(new RegExp(`(\\d+) ${word}`).exec(line ?? '')?.[1] ?? 0);
  if (line !== undefined) return { passed: figure('passed'), failed: figure('failed') };
  const marked = (marks: string) => output.match(new RegExp(`^[${marks}] `, 'gm'))?.length ?? 0;
  return { passed: marked('✓✔'), failed: marked('✗✖') };
}

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { galley } from './galley.ts';

/** What the README shows of a run: the command, and the lines between the `…` that leave some out. */
const shown = [
  ...readFileSync('README.md', 'utf8').matchAll(/```console\n\$ galley (.*)\n([\s\S]*?)```/g),
].map(([, command = '', output = '']) => ({
  command,
  runs: output.split(/^…\n/m).filter((run) => run.trim() !== ''),
}));

test('the README shows runs of the command line', () => expect(shown.length).toBeGreaterThan(1));

test.each(shown)('galley $command prints what the README shows', async ({ command, runs }) => {
  const { stdout } = await galley(command.split(' '), { env: { LANG: 'zh_CN.UTF-8' } });
  let from = 0;
  for (const run of runs) {
    expect(stdout.slice(from)).toContain(run);
    from = stdout.indexOf(run, from) + run.length;
  }
});

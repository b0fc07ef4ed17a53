import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { folder, galley } from './galley.ts';

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

test('docs/reports.md shows what json says of the page in it', async () => {
  const text = readFileSync('docs/reports.md', 'utf8');
  const [page, json] = [/```text\n([\s\S]*?)```/, /```json\n([\s\S]*?)```/].map(
    (block) => block.exec(text)![1]!,
  );
  const cwd = folder({ 'page.txt': page! });
  const { stdout } = await galley(['check', '--lang', 'zh', '--format', 'json', 'page.txt'], { cwd });
  expect(JSON.parse(stdout)).toEqual(JSON.parse(json!));
});

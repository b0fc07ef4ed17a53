import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, report } from './galley.ts';

const han = /\p{Script=Han}/u;

describe('the language', () => {
  test('follows LC_ALL, LC_MESSAGES and LANG in this order, and --lang before all', async () => {
    const speaks = async (env: Record<string, string>, ...args: string[]) =>
      han.test((await galley([...args, '--help'], { env: { LANG: '', ...env } })).stdout) ? 'zh' : 'en';
    expect(await speaks({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(await speaks({ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'en_GB' })).toBe('en');
    expect(await speaks({ LANG: 'en_US', LC_MESSAGES: 'en_GB', LC_ALL: 'zh_TW' })).toBe('zh');
    expect(await speaks({ LC_ALL: 'C' })).toBe('en');
    expect(await speaks({ LANG: 'zh_CN.UTF-8' }, '--lang', 'en')).toBe('en');
    expect(await speaks({ LANG: 'C' }, '--lang=zh')).toBe('zh');
    expect(await speaks({ LANG: 'C' }, 'check', '--lang', 'zh-CN')).toBe('zh');
  });

  test('can only be one that Galley speaks', async () => {
    const run = await galley(['check', '--lang', 'fr', '-']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/'fr'.*zh or en/);
  });
});

describe.each([
  [[]],
  [['check']],
  [['fix']],
  [['outline']],
  [['facts']],
  [['notes']],
  [['notes', 'check']],
  [['rules']],
  [['help', 'check']],
])('the help of galley %j', (command) => {
  test('is wholly Chinese in Chinese: headings, notes and all', async () => {
    const args = command[0] === 'help' ? command : [...command, '--help'];
    const run = await galley(['--lang', 'zh', ...args]);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(run.stdout).toMatch(/^用法：galley/);
    expect(run.stdout).not.toMatch(
      /\b(Usage|Options|Arguments|Commands|default|display|choices|options|command)\b:?/,
    );
    for (const line of run.stdout.split('\n')) expect(width(line)).toBeLessThanOrEqual(100);
  });

  test('is wholly English in English', async () => {
    const args = command[0] === 'help' ? command : [...command, '--help'];
    const run = await galley(['--lang', 'en', ...args]);
    expect(run.stdout).toMatch(/^Usage: galley/);
    expect(run.stdout).not.toMatch(han);
  });
});

describe('errors', () => {
  const wrong: readonly (readonly [string[], RegExp])[] = [
    [['chekc'], /^galley：没有 chekc 这个命令。 ?是不是 check？\n用法见：galley --help$/],
    [
      ['check', '--fromat'],
      /^galley：没有 --fromat 这个选项。 ?是不是 --format？\n用法见：galley check --help$/,
    ],
    [['check', '--format'], /^galley：选项 -f, --format <name> 缺少取值。/],
    [['check', '--format', 'x', '-'], /^galley：选项 -f, --format <name> 不能取 x，可取：pretty, json/],
    [['check', '--max', 'x', '-'], /^galley：选项 --max <count> 不能取 x：须为 0 或正整数。/],
    [['fix', '--stdout', '--dry-run', '-'], /^galley：选项 --stdout 与 -n, --dry-run 不能同用。/],
    [['check'], /^galley：没有给出要处理的文件。/],
    [['check', 'nowhere.txt'], /^galley：nowhere\.txt：找不到这个文件。/],
  ];
  test.each(wrong)('of galley %j are said in Chinese', async (args, text) => {
    const run = await galley([...args, '--lang', 'zh']);
    expect(run.status).toBe(2);
    expect(run.stderr.trimEnd()).toMatch(text);
  });
});

test('findings and summaries are said in the language of the reader, and carry the same places', async () => {
  const cwd = folder({ 'a.txt': brokenPage });
  const json = async (lang: string) =>
    report(await galley(['check', '--lang', lang, '--format', 'json', 'a.txt'], { cwd })).files[0]!
      .diagnostics;
  const [zh, en] = [await json('zh'), await json('en')];
  expect(zh.map(({ rule, range }) => ({ rule, range }))).toEqual(
    en.map(({ rule, range }) => ({ rule, range })),
  );
  for (const found of zh) expect(found.message).toMatch(han);
  const pretty = await galley(['check', '--lang', 'zh', '--rules', 'broken-paragraph', 'a.txt'], { cwd });
  expect(pretty.stdout).toMatch(/1 个文件中 1 个有问题，共 1 处（警告 1）；其中 1 处可用 galley fix 修正\n$/);
});

test('--version prints the version alone', async () => {
  const run = await galley(['--version']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a call without a command shows how to call it, as an error', async () => {
  const run = await galley([]);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(/^Usage: galley/);
});

function width(text: string): number {
  return [...text].reduce(
    (sum, one) => sum + (han.test(one) || /[\u3000-\u303f\uff00-\uffef]/.test(one) ? 2 : 1),
    0,
  );
}

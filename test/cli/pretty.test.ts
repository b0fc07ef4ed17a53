import { eastAsianWidth } from 'get-east-asian-width';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, repairedPage, samplePath } from './galley.ts';

const ansi = /\u001b\[/;

describe('the report for people', () => {
  test('frames the place, underlines it in its true columns, and shows where the paragraph goes on', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const { stdout } = await galley(['check', '--rules', 'broken-paragraph', 'a.txt'], { cwd });
    const lines = stdout.split('\n');
    expect(lines[0]).toMatch(/^a\.txt:3:\d+ {2}warning {2}broken-paragraph$/);
    const [excerpt, underline] = [lines[2]!, lines[3]!];
    expect(excerpt).toMatch(/^ {4}3 │ .*城区绿$/);
    const marked = underline.indexOf('^');
    const bar = excerpt.indexOf('│');
    expect(columns(excerpt.slice(bar))).toBe(columns(underline.slice(bar)));
    expect(underline.slice(0, marked)).toMatch(/^ *│ *$/);
    expect(lines[4]).toMatch(/^ {4}5 │ 化覆盖率/);
    expect(lines[5]).toMatch(/│ -+ It goes on here$/);
    expect(lines.at(-2)).toBe('1 finding (1 warning) in 1 of 1 file; 1 can be fixed with galley fix');
  });

  test('fits the columns that it is given', async () => {
    const { stdout } = await galley(['check', samplePath], { env: { COLUMNS: '72' } });
    const framed = stdout.split('\n').filter((line) => /^ *\d+ │/.test(line));
    expect(framed.length).toBeGreaterThan(30);
    for (const line of framed) expect(columns(line)).toBeLessThanOrEqual(72);
  });

  test('says so when there is nothing to say', async () => {
    const cwd = folder({ 'a.txt': repairedPage });
    const run = await galley(['check', '--rules', 'broken-paragraph', 'a.txt'], { cwd });
    expect(run).toMatchObject({ status: 0, stdout: '1 file checked, nothing found\n', stderr: '' });
  });

  test('never lets a page drive the terminal', async () => {
    const cwd = folder({ 'a.txt': brokenPage.replace('城区绿\n', '城区\u001b[2J\u202e绿\n') });
    const { stdout } = await galley(['check', 'a.txt', '--color', 'never'], { cwd });
    expect(stdout).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('colour', () => {
  const colored = async (args: string[], env: Record<string, string> = {}) => {
    const cwd = folder({ 'a.txt': brokenPage });
    return ansi.test((await galley(['check', 'a.txt', ...args], { cwd, env })).stdout);
  };
  test('is left out of pipes and files unless it is asked for', async () => {
    expect(await colored([])).toBe(false);
    expect(await colored(['--color', 'always'])).toBe(true);
    expect(await colored(['--color=always'], { NO_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(await colored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(await colored(['--color', 'never'], { FORCE_COLOR: '1' })).toBe(false);
  });
});

/** Columns in a terminal, by the width that Unicode gives each character. */
function columns(text: string): number {
  return [...text].reduce((sum, one) => sum + eastAsianWidth(one.codePointAt(0)!), 0);
}

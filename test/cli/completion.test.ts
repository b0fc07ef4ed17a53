import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { folder, galley } from './galley.ts';

test('bash completes commands, options, their values, rules and files', async () => {
  const { stdout, status } = await galley(['completion', 'bash']);
  expect(status).toBe(0);
  const cwd = folder({ 'galley.bash': stdout, 'pages/first page.txt': '', 'pages/notes.md': '' });
  const complete = (...words: string[]) => {
    const list = words.map((word) => `'${word}'`).join(' ');
    const script = `source galley.bash; COMP_WORDS=(galley ${list}); COMP_CWORD=${words.length}; COMPREPLY=(); _galley; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const run = spawnSync('bash', ['--norc', '-c', script], { cwd, encoding: 'utf8' });
    expect(run.stderr).toBe('');
    return run.stdout.split('\n').filter((line) => line !== '');
  };
  expect(complete('ch')).toEqual(['check']);
  expect(complete('')).toEqual(
    expect.arrayContaining(['check', 'fix', 'outline', 'rules', 'help', '--lang']),
  );
  expect(complete('check', '--for')).toEqual(['--format']);
  expect(complete('check', '--format', 'j')).toEqual(['json', 'junit']);
  expect(complete('check', '--format', '=', 'j')).toEqual(['json', 'junit']);
  expect(complete('check', '--format', '=')).toContain('sarif');
  expect(complete('--lang', '')).toEqual(['zh', 'en']);
  expect(complete('check', '--rules', 'broken')).toEqual(['broken-paragraph']);
  expect(complete('rules', 'broken')).toEqual(['broken-paragraph']);
  expect(complete('check', 'pages/f')).toEqual(['pages/first page.txt']);
  expect(complete('fix', '--out', 'pa')).toEqual(['pages']);
  expect(complete('help', 'ou')).toEqual(['outline']);
});

describe.each(['zsh', 'fish'] as const)('%s', (shell) => {
  test('knows every command and every option that the help shows', async () => {
    const { stdout } = await galley(['completion', shell]);
    const help = await galley(['check', '--help']);
    const options = [...help.stdout.matchAll(/--([a-z-]{2,})/g)].map((match) => match[1]!);
    expect(options.length).toBeGreaterThan(10);
    for (const option of options)
      expect(stdout).toContain(shell === 'fish' ? ` -l ${option} ` : `--${option}`);
    for (const command of ['check', 'fix', 'outline', 'rules', 'completion'])
      expect(stdout).toContain(command);
  });

  test('gets a script whose quotes are closed, in either language', async () => {
    for (const lang of ['zh', 'en']) {
      const { stdout } = await galley(['completion', shell, '--lang', lang]);
      for (const line of stdout.split('\n')) {
        expect((line.replaceAll("'\\''", '').replaceAll("\\'", '').match(/'/g) ?? []).length % 2).toBe(0);
      }
    }
  });
});

test('another shell is refused with the ones there are', async () => {
  const run = await galley(['completion', 'cmd']);
  expect(run).toMatchObject({ status: 2, stdout: '' });
  expect(run.stderr).toMatch(/bash, zsh, fish/);
});

import { describe, expect, test } from 'vitest';
import { galley } from './galley.ts';

interface JsonRule {
  readonly id: string;
  readonly severity: string;
  readonly docs: Record<'zh' | 'en', string>;
  readonly examples: readonly Record<string, string>[];
  readonly page: string;
}

test('--format json lists every rule with severity, examples, documentation in both languages and its page', async () => {
  const run = await galley(['rules', '--format', 'json']);
  expect(run).toMatchObject({ status: 0, stderr: '' });
  const { version, rules } = JSON.parse(run.stdout) as { version: number; rules: JsonRule[] };
  expect(version).toBe(1);
  const ids = rules.map((rule) => rule.id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(
    expect.arrayContaining(['broken-paragraph', 'interrupted-paragraph', 'truncated-paragraph']),
  );
  for (const rule of rules) {
    expect(rule.severity).toMatch(/^(error|warning|info|hint|off)$/);
    expect(rule.docs.zh).toMatch(/\p{Script=Han}/u);
    expect(rule.docs.en).toMatch(/[a-z]{3}/);
    expect(rule.examples.length).toBeGreaterThan(0);
    expect(rule.page).toBe(`docs/rules/${rule.id}.md`);
  }
});

describe('for people', () => {
  test('each rule is one line of the list', async () => {
    const { stdout } = await galley(['rules']);
    expect(stdout).toMatch(/^ {2}broken-paragraph +warning +\S/m);
  });

  test('one rule is explained, with its examples', async () => {
    const run = await galley(['rules', 'truncated-paragraph', '--lang', 'zh']);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^truncated-paragraph {2}差错/);
    expect(run.stdout).toMatch(/^ {2}- /m);
    expect(run.stdout).toMatch(/^ {4}不报：[^/]+$/m);
    const english = await galley(['rules', 'truncated-paragraph', '--lang', 'en']);
    expect(english.stdout).toMatch(/^ {4}silent: [ -~]+$/m);
  });

  test('an unknown rule is an error that names the known ones', async () => {
    const run = await galley(['rules', 'no-such-rule']);
    expect(run).toMatchObject({ status: 2, stdout: '' });
    expect(run.stderr).toMatch(/no-such-rule.*broken-paragraph/);
  });
});

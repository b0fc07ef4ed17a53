import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const manifestText = readFileSync('package.json', 'utf8');
const manifest = JSON.parse(manifestText);
const english: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const chinese: Record<string, string> = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8'));
const bundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8'));
const chineseBundle: Record<string, string> = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8'));
const sources = sourceFiles('client/src').map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const commands: { command: string; title: string }[] = manifest.contributes.commands;

describe('the manifest', () => {
  it('has a text in both languages for every key it uses, and no other', () => {
    const used = new Set([...manifestText.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]!));
    expect(used.size).toBeGreaterThan(20);
    expect(Object.keys(english).sort()).toEqual([...used].sort());
    expect(Object.keys(chinese).sort()).toEqual([...used].sort());
  });

  it('declares exactly the commands that the client registers', () => {
    const registered = sources
      .filter(({ file }) => /[\\/]commands[\\/]/.test(file))
      .flatMap(({ text }) =>
        [...text.matchAll(/\b(?:id: |stretchCommand\()'(galley\.[\w.]+)'/g)].map((match) => match[1]!),
      );
    const tags = sources.flatMap(({ text }) =>
      [...text.matchAll(/\btagCommand\('(\w+)'\)/g)].map((match) => `galley.tag.${match[1]}`),
    );
    expect(commands.map(({ command }) => command).sort()).toEqual([...registered, ...tags].sort());
  });

  it('lists every command file of the client', () => {
    const list = readFileSync('client/src/commands/index.ts', 'utf8');
    const exported = sources.flatMap(({ file, text }) =>
      /[\\/]commands[\\/]/.test(file)
        ? [...text.matchAll(/export const (\w+)(?:: Command = | = (?:tag|stretch)Command)/g)].map(
            (match) => match[1]!,
          )
        : [],
    );
    expect(exported.length).toBe(commands.length);
    for (const name of exported) expect(list).toMatch(new RegExp(`^ {2}${name},$`, 'm'));
  });

  it('puts only declared commands into menus, keys and walkthroughs', () => {
    const declared = new Set(commands.map(({ command }) => command));
    const menus: Record<string, { command?: string }[]> = manifest.contributes.menus;
    const mentioned = [
      ...Object.values(menus).flat(),
      ...(manifest.contributes.keybindings as { command: string }[]),
    ].flatMap(({ command }) => command ?? []);
    const linked = [
      ...JSON.stringify([english, chinese]).matchAll(/command:(galley\.[\w.]+?)(?:\.focus)?[)?]/g),
    ].map((match) => match[1]!);
    const views = new Set(
      Object.values(manifest.contributes.views as object)
        .flat()
        .map(({ id }) => id),
    );
    expect([...mentioned, ...linked].filter((one) => !declared.has(one) && !views.has(one))).toEqual([]);
  });

  it('offers what works on the page on show also when no editor is open', () => {
    const palette: { command: string; when: string }[] = manifest.contributes.menus.commandPalette;
    const onShow = sources.flatMap(({ text }) =>
      text.includes('await notebookInFront(') ? (text.match(/id: '(galley\.[\w.]+)'/)?.[1] ?? []) : [],
    );
    expect(onShow.length).toBeGreaterThan(10);
    for (const id of onShow) {
      const when = palette.find(({ command }) => command === id)?.when;
      expect(when, id).toBe('editorLangId == article-text || galley.pageShown');
    }
  });

  it('binds single strokes with a modifier, each once, and only beside a page', () => {
    const keys: { key: string; mac: string; when: string }[] = manifest.contributes.keybindings;
    for (const { key, mac, when } of keys) {
      expect(key).toMatch(/^(?:(?:ctrl|alt|shift|cmd)\+)+[^\s+]+$/);
      expect(mac).toMatch(/^(?:(?:ctrl|alt|shift|cmd)\+)+[^\s+]+$/);
      expect(when).toContain('editorLangId == article-text');
    }
    expect(new Set(keys.map(({ key, when }) => `${key} ${when}`)).size).toBe(keys.length);
  });

  it('has every key in the list of keys', () => {
    const rows = readFileSync('docs/keys.md', 'utf8')
      .split('\n')
      .filter((line) => line.includes(' · '));
    const keys: { command: string; key: string; mac: string }[] = manifest.contributes.keybindings;
    const spoken = (key: string, alt: string) =>
      key
        .split('+')
        .map((part) => ({ ctrl: 'Ctrl', alt, shift: 'Shift', cmd: 'Cmd' })[part] ?? part.toUpperCase())
        .join('+');
    for (const { command, key, mac } of keys) {
      const title = chinese[`command.${command.replace(/^galley\./, '')}`];
      const row = `| ${title} · `;
      const found = rows.find((line) => line.startsWith(row));
      expect(found, command).toContain(`| ${spoken(key, 'Alt')} | ${spoken(mac, 'Option')} |`);
    }
  });

  it('ships every file it points to', () => {
    const steps: { media: { markdown: string } }[] = manifest.contributes.walkthroughs.flatMap(
      (one: { steps: object[] }) => one.steps,
    );
    const icons = manifest.contributes.viewsContainers.activitybar.map((one: { icon: string }) => one.icon);
    const pages = steps.flatMap(({ media: { markdown } }) =>
      [english, chinese].map((texts) => texts[markdown.replaceAll('%', '')] ?? markdown),
    );
    expect(new Set(pages).size).toBe(2 * steps.length);
    for (const file of [...pages, ...icons]) {
      expect(() => readFileSync(file), file).not.toThrow();
    }
  });
});

describe('the strings of the client', () => {
  const said = new Set(
    sources.flatMap(({ text }) =>
      [...text.matchAll(/l10n\s*\.t\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g)].map((match) =>
        literalText(match[1] ?? match[2]!),
      ),
    ),
  );

  it('are literals, so that the bundles can be checked', () => {
    for (const { file, text } of sources) {
      const calls = [...text.matchAll(/l10n\s*\.t\(/g)].length;
      expect([...text.matchAll(/l10n\s*\.t\(\s*['"]/g)].length, file).toBe(calls);
    }
  });

  it('stand in both bundles, and nothing else does', () => {
    expect(said.size).toBeGreaterThan(20);
    expect(Object.keys(bundle).sort()).toEqual([...said].sort());
    expect(Object.keys(chineseBundle).sort()).toEqual([...said].sort());
  });

  it('have the same places to fill in Chinese', () => {
    for (const [text, translated] of Object.entries(chineseBundle)) {
      expect(places(translated), text).toEqual(places(text));
      expect(translated).toMatch(/[\p{Script=Han}{]/u);
    }
  });
});

function places(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

function literalText(literal: string): string {
  return literal.replace(/\\n/g, '\n').replace(/\\(.)/g, '$1');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => path.join(folder, name))
    .sort();
}

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { DeclareTests } from '../e2e/window-tests.ts';
import { projectRoot, samplePage } from '../host/paths.ts';

const declare: DeclareTests = ({ workbench, scratch, served }) => {
  const installed = () => {
    const [name] = readdirSync(scratch.extensions).filter((entry) => entry.startsWith('galley.galley-'));
    assert.ok(name, 'the extension is not installed');
    return path.join(scratch.extensions, name);
  };
  const files = () =>
    readdirSync(installed(), { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(path.join(installed(), name)).isFile())
      .map((name) => name.replaceAll('\\', '/'));

  describe('the package', () => {
    it('holds the programs and no sources, tests, pages or modules', () => {
      const names = files();
      for (const program of [
        'client.cjs',
        'client.browser.cjs',
        'server.cjs',
        'server.browser.js',
        'galley.cjs',
        'galley-program.cjs',
      ])
        assert.ok(names.includes(`dist/${program}`), `dist/${program} is missing`);
      const foreign = names.filter((name) =>
        /\.ts$|\.map$|^(seeds|test|node_modules|scripts|bench)\//.test(name),
      );
      assert.deepEqual(foreign, []);
    });

    it('holds every file that its manifest names', () => {
      const manifest = readFileSync(path.join(installed(), 'package.json'), 'utf8');
      const named = [...manifest.matchAll(/"(?:\.\/)?((?:dist|docs|images|l10n|schemas|syntaxes)\/[^"]+)"/g)];
      assert.ok(named.length > 5);
      const missing = named
        .map(([, file]) => file ?? '')
        .filter((file) => !existsSync(path.join(installed(), file)));
      assert.deepEqual(missing, []);
    });

    it('holds the page of every rule, for findings link to it', () => {
      const pages = readdirSync(path.join(projectRoot, 'docs/rules'));
      assert.ok(pages.includes('truncated-paragraph.md'));
      const names = files();
      assert.deepEqual(
        pages.filter((page) => !names.includes(`docs/rules/${page}`)),
        [],
      );
    });

    it('says everything in Chinese that it says in English', () => {
      const keys = (file: string) =>
        Object.keys(JSON.parse(readFileSync(path.join(installed(), file), 'utf8'))).sort();
      assert.deepEqual(keys('package.nls.zh-cn.json'), keys('package.nls.json'));
      assert.deepEqual(keys('l10n/bundle.l10n.zh-cn.json'), keys('l10n/bundle.l10n.json'));
    });

    it('shows its findings on the sample page', async () => {
      await workbench.showProblems('truncated-paragraph');
      await workbench.problem('truncated-paragraph').first().waitFor();
      await workbench.picture('package');
    });

    it('speaks Chinese where VS Code does', async () => {
      await workbench.status('报纸文稿').waitFor();
      await workbench.problem('truncated-paragraph').getByText('段落缺尾').first().waitFor();
      await workbench.page.keyboard.press('F1');
      await workbench.page.locator('.quick-input-widget:visible input.input').fill('>清样');
      const commands = workbench.page.locator('.quick-input-widget:visible .monaco-list-row');
      await commands.filter({ hasText: '清样 Galley' }).first().waitFor();
      await workbench.picture('package-commands');
      await workbench.page.keyboard.press('Escape');
    });

    it('carries a command line that finds the same', () => {
      const program = path.join(installed(), 'dist/galley.cjs');
      const args = [program, 'check', '--format', 'json', '--fail-on', 'never', samplePage];
      const report = JSON.parse(execFileSync(served.node, args, { encoding: 'utf8' }));
      const rules = report.files[0].diagnostics.map(({ rule }: { rule: string }) => rule);
      assert.ok(rules.includes('truncated-paragraph'));
    });
  });
};

export default declare;

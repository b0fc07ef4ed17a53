import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { samplePage } from '../host/paths.ts';
import { until } from '../until.ts';
import type { DeclareTests } from './window-tests.ts';

const declare: DeclareTests = ({ workbench, scratch }) => {
  const { page } = workbench;
  const onDisk = () => readFileSync(scratch.page, 'utf8');
  const original = readFileSync(samplePage, 'utf8');

  describe('a proofreader at the keyboard', () => {
    it('opens the page as article text', async () => {
      await workbench.status('Article Text').waitFor();
      await workbench.picture('1-opened');
    });

    it('sees what is wrong with it', async () => {
      await workbench.showProblems('paragraph');
      for (const rule of ['truncated-paragraph', 'interrupted-paragraph', 'broken-paragraph'])
        await workbench.problem(rule).first().waitFor();
      await workbench.picture('2-problems');
    });

    it('sees its articles under their labels', async () => {
      await workbench.showOutline();
      const label = workbench.outline.filter({ hasText: '宜业宜居新锦州' });
      const article = workbench.outline.filter({ hasText: '让城市环境更加亮丽' });
      assert.equal(await label.getAttribute('aria-level'), '1');
      assert.equal(await article.getAttribute('aria-level'), '2');
      await workbench.picture('3-outline');
    });

    it('reads in the status bar which rules make the proof score', async () => {
      await workbench.status('‱').hover();
      const hover = page.locator('.workbench-hover', { hasText: 'Truncated paragraph × 1' });
      await hover.waitFor();
      assert.match((await hover.textContent()) ?? '', /13\.2‱.*7 errors counted in 5307/s);
      await workbench.picture('3-score');
      await page.mouse.move(400, 300);
    });

    it('reads what a finding means by its hover', async () => {
      await workbench.goTo(15, -2);
      await workbench.showHover();
      assert.match((await workbench.hover.textContent()) ?? '', /broken-paragraph/);
      await workbench.picture('4-hover');
      await page.keyboard.press('Escape');
    });

    it('reads what a figure means by its hover', async () => {
      await workbench.seek('出口整体通关时间为9分钟', -2);
      await workbench.showHover();
      assert.match((await workbench.hover.textContent()) ?? '', /818/);
      await workbench.picture('5-fact');
      await page.keyboard.press('Escape');
    });

    it('goes to the first finding by its key', async () => {
      await workbench.goTo(4);
      await workbench.key('galley.findings.next');
      await workbench.status('Ln 4,').waitFor({ state: 'hidden' });
      await workbench.hover.waitFor();
      await workbench.picture('6-next-finding');
      await page.keyboard.press('Escape');
    });

    it('joins a broken paragraph by the quick fix', async () => {
      await workbench.goTo(15, -2);
      await page.keyboard.press('Control+.');
      const menu = page.locator('.action-widget:visible');
      await menu.locator('.monaco-list-row.action').first().waitFor();
      await workbench.picture('7-quick-fix');
      await page.keyboard.press('Enter');
      await menu.waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+s');
      await until('the joined paragraph on disk', () => onDisk().includes('提升企业设备远程运维'));
      await workbench.picture('8-joined');
    });

    it('takes the fix back, byte for byte', async () => {
      await workbench.focusEditor();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+s');
      await until('the page as it was', () => onDisk() === original);
    });

    it('compares the page with its repaired text', async () => {
      await workbench.focusEditor();
      await workbench.key('galley.compareRepaired');
      await page.locator('.monaco-diff-editor .editor.modified .view-line').first().waitFor();
      await page.locator('.monaco-diff-editor .line-insert').first().waitFor();
      await workbench.picture('9-compare');
      await workbench.command('View: Close Editor');
      await page.locator('.monaco-diff-editor').waitFor({ state: 'hidden' });
      assert.equal(onDisk(), original);
    });
  });

  describe('a reporter at the keyboard', () => {
    it('tags a name and finds it in the view and in the notes file', async () => {
      await workbench.goTo(5, 8);
      await workbench.select('张继锋'.length);
      await workbench.key('galley.tag.person');
      await workbench.command('Galley: Focus on Annotations View');
      await workbench.tree('Annotations').filter({ hasText: '张继锋' }).waitFor();
      const notes = `${scratch.page}.galley.jsonl`;
      await until(
        'the notes file',
        () => existsSync(notes) && readFileSync(notes, 'utf8').includes('张继锋'),
      );
      assert.equal(onDisk(), original);
      await workbench.picture('10-tagged');
    });

    it('goes on tagging with the mouse until told to stop', async () => {
      const notes = `${scratch.page}.galley.jsonl`;
      // For a moment of each write there is only the file beside it.
      const count = () =>
        existsSync(notes) ? readFileSync(notes, 'utf8').split('\n').filter(Boolean).length : 0;
      const before = count();
      await workbench.seek('出口整体通关时间为9分钟', -2);
      await workbench.key('galley.tag.sticky');
      await page.locator('.quick-input-widget:visible input.input').fill('claim');
      await page.keyboard.press('Enter');
      await workbench.status('Tagging: Claim').waitFor();
      await workbench.pointAtCaret((x, y) => page.mouse.dblclick(x, y));
      await until('the new tag', () => count() === before + 1);
      assert.match(readFileSync(notes, 'utf8'), /"value":"claim"/);
      await workbench.status('Tagging: Claim').click();
      await workbench.status('Tagging: Claim').waitFor({ state: 'hidden' });
      assert.equal(onDisk(), original);
    });

    it('finds every tag where it was when the window is loaded anew', async () => {
      const notes = readFileSync(`${scratch.page}.galley.jsonl`, 'utf8');
      await page.reload();
      await workbench.ready();
      await workbench.focusEditor();
      await workbench.command('Galley: Focus on Annotations View');
      await workbench.tree('Annotations').filter({ hasText: '张继锋' }).click();
      await workbench.status('Ln 5, Col').waitFor();
      await workbench.picture('11-reloaded');
      assert.equal(readFileSync(`${scratch.page}.galley.jsonl`, 'utf8'), notes);
      assert.equal(onDisk(), original);
    });

    it('reads the annotated script beside the page', async () => {
      await workbench.focusEditor();
      await workbench.command('Galley: Show the Annotated Script');
      await workbench.webview.getByText('张继锋').first().waitFor();
      await workbench.picture('12-script');
      await workbench.command('View: Close Editor');
    });

    it('reads the state of the check', async () => {
      await workbench.focusEditor();
      await workbench.command('Galley: Show the State of the Check');
      await workbench.webview.locator('body').getByText('000_c1936387b92bacc7').first().waitFor();
      await workbench.picture('13-state');
    });
  });
};

export default declare;

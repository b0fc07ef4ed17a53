import { until } from '../until.ts';
import type { DeclareTests } from './window-tests.ts';

const declare: DeclareTests = ({ workbench }) => {
  const { page } = workbench;
  const question = '与上月口径一致吗？';
  const asked = page.locator('.comments-panel .monaco-list-row', { hasText: question });
  const closeAll = () => workbench.command('View: Close All Editors');
  const openByName = async () => {
    await page.keyboard.press('Control+p');
    await page.locator('.quick-input-widget:visible input.input').fill('000_c1936387b92bacc7.txt');
    await page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
    await workbench.ready();
  };

  describe('a reporter who comes back to a page', () => {
    it('finds a question once, and none while the page is closed', async () => {
      await closeAll();
      await openByName();
      await workbench.seek('女儿河', -1);
      await workbench.key('galley.question.ask');
      await page.locator('.quick-input-widget:visible input.input').fill(question);
      await page.keyboard.press('Enter');
      // The palette lists the view of comments only once there is one.
      await page.locator('.comment-range-glyph.comment-thread').first().waitFor();
      await workbench.command('Comments: Focus on Comments View');
      await until('the question', async () => (await asked.count()) === 1);
      await closeAll();
      await until('no question of a closed page', async () => (await asked.count()) === 0);
      await openByName();
      await asked.first().waitFor();
      await until('the question, once', async () => (await asked.count()) === 1);
    });

    it('sees in the view what is tagged then', async () => {
      await workbench.command('Galley: Focus on Annotations View');
      await workbench.seek('百股河', -1);
      await workbench.key('galley.tag.place');
      await workbench.tree('Annotations').filter({ hasText: '百股河' }).waitFor();
    });

    it('opens it at the words of a tag, and finds its commands, though no editor is open', async () => {
      await closeAll();
      await workbench.command('Galley: Show the Annotated Script');
      await workbench.webview.getByText('百股河').first().waitFor();
      await closeAll();
      await workbench.tree('Annotations').filter({ hasText: '张继锋' }).click();
      await workbench.status('Ln 5, Col').waitFor();
      await workbench.picture('14-come-back');
    });
  });
};

export default declare;

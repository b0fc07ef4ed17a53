/**
 * Takes the pictures of the README from the real thing: images/workbench.png, and images/workbench.zh.png with the
 * extension speaking Chinese.
 *
 *   tsx test/vscode/e2e/screenshots.ts
 */
import path from 'node:path';
import { packageExtension } from '../../../scripts/package.ts';
import { createKeeper } from '../host/keeper.ts';
import { projectRoot } from '../host/paths.ts';
import { openSession } from './session.ts';

const vsix = await packageExtension();
for (const language of ['en', 'zh-cn'] as const) {
  const keeper = createKeeper();
  try {
    await takePicture(language);
  } finally {
    await keeper.close();
  }

  async function takePicture(language: 'en' | 'zh-cn'): Promise<void> {
    const { workbench } = await openSession(keeper, console.log, {
      vsix,
      name: `screenshots-${language}`,
      language,
      size: { width: 1440, height: 900 },
      scale: 1.5,
      settings: {
        'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Noto Sans Hans', monospace",
        'editor.wrappingStrategy': 'advanced',
        'editor.minimap.enabled': false,
        'breadcrumbs.enabled': false,
        'editor.occurrencesHighlight': 'off',
        'problems.autoReveal': false,
      },
    });
    const { page } = workbench;
    await workbench.showProblems();
    await workbench.problem('truncated-paragraph').first().waitFor();
    // The many places of one finding would fill the panel.
    await workbench.problem('halfwidth-punctuation').locator('.monaco-tl-twistie').click();
    await workbench.showOutline();
    // The outline takes the height of the folder's section.
    await page.locator('.pane:has(.explorer-folders-view) > .pane-header').click();
    await workbench.goTo(72, 3);
    await workbench.seek('整体通关时间为9分钟', -2);
    await workbench.showHover();
    await workbench.hover.getByText('2017').first().waitFor();
    const name = language === 'en' ? 'workbench.png' : 'workbench.zh.png';
    await page.screenshot({ path: path.join(projectRoot, 'images', name) });
    console.log(`images/${name}`);
  }
}

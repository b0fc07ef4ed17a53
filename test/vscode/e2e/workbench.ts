import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { projectRoot } from '../host/paths.ts';

/** Where the pictures of a run are kept. */
export const pictures = path.join(projectRoot, 'test-results', 'e2e');

/** What a person does in a VS Code window, by keyboard wherever there is a key. */
export class Workbench {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The text editor on the left, or the only one. */
  get editor(): Locator {
    return this.page.locator('.editor-instance .monaco-editor[role="code"]').first();
  }

  get hover(): Locator {
    return this.page
      .locator('.monaco-editor .monaco-hover:not(.hidden), .monaco-resizable-hover .monaco-hover')
      .first();
  }

  /** Rows of the Problems panel below the file's own row. */
  get problems(): Locator {
    return this.page.locator('.markers-panel .monaco-list-row .marker-icon');
  }

  get outline(): Locator {
    return this.page.locator('.outline-pane .monaco-list-row');
  }

  /** Rows of a tree view, found by its title. */
  tree(title: string): Locator {
    return this.page.locator(
      `.pane[aria-label^="${title}"] .monaco-list-row, [aria-label="${title}"] .monaco-list-row`,
    );
  }

  /** Waits until the workbench has drawn the text of the open file. */
  async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    await this.editor.locator('.view-line').first().waitFor({ timeout: 60_000 });
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(`>${title}`);
    const row = this.page.locator('.quick-input-widget:visible .monaco-list-row .label-name', {
      hasText: title,
    });
    await row.first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  }

  /** Puts the caret at a line and column, both counted from 1. */
  async goTo(line: number, column: number): Promise<void> {
    await this.editor.click({ position: { x: 300, y: 40 } });
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(`:${line}:${column}`);
    await this.page.keyboard.press('Enter');
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  }

  async showProblems(): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel').waitFor();
  }

  async showOutline(): Promise<void> {
    await this.command('Explorer: Focus on Outline View');
    await this.outline.first().waitFor();
  }

  async showHover(): Promise<void> {
    await this.command('Show or Focus Hover');
    await this.hover.waitFor();
  }

  /** Keeps a picture of the window under its name. */
  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`) });
  }
}

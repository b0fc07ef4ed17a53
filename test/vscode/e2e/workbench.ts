import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
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
    return this.page.locator('.monaco-hover:visible').first();
  }

  /** Rows of the Problems panel that name a rule. */
  problem(rule: string): Locator {
    return this.page.locator('.markers-panel .monaco-list-row', { hasText: rule });
  }

  /** An item of the status bar. */
  status(text: string): Locator {
    return this.page.locator('.statusbar-item', { hasText: text });
  }

  get outline(): Locator {
    return this.page.locator('.outline-pane .monaco-list-row');
  }

  /** What a webview shows: its document is in a frame of a frame. */
  get webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
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

  /** Presses the key that the extension's manifest gives a command, on Linux and Windows. */
  async key(command: string): Promise<void> {
    const { contributes } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
    const binding = contributes.keybindings.find((one: { command: string }) => one.command === command);
    if (!binding) throw new Error(`${command} has no key.`);
    const names: Readonly<Record<string, string>> = { ctrl: 'Control', alt: 'Alt', shift: 'Shift' };
    const keys = String(binding.key).split('+');
    await this.page.keyboard.press(keys.map((key) => names[key] ?? key.replace(/^f(?=\d)/, 'F')).join('+'));
  }

  /** Runs a command by its title in the command palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(`>${title}`);
    // Like-named commands may be listed above it.
    const label = this.page.locator('.label-name').getByText(title, { exact: true });
    await this.page
      .locator('.quick-input-widget:visible .monaco-list-row')
      .filter({ has: label })
      .first()
      .click();
    await this.page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden' });
  }

  async focusEditor(): Promise<void> {
    await this.command('View: Focus Active Editor Group');
  }

  /** Puts the caret into a line, counted from 1, so many characters from its start, or from its end if negative. */
  async goTo(line: number, characters = 0): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget:visible input.input');
    await input.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.status(`Ln ${line}, Col 1`).waitFor();
    if (characters < 0) {
      // The first goes to the end of the wrapped line.
      await this.page.keyboard.press('End');
      await this.page.keyboard.press('End');
    }
    const key = characters < 0 ? 'ArrowLeft' : 'ArrowRight';
    for (let pressed = 0; pressed < Math.abs(characters); pressed++) await this.page.keyboard.press(key);
  }

  /** Finds words and puts the caret behind them, or so many characters before their end. */
  async seek(words: string, characters = 0): Promise<void> {
    await this.focusEditor();
    await this.page.keyboard.press('Control+f');
    await this.page.locator('.find-widget textarea').first().fill(words);
    await this.page.locator('.find-widget .matchesCount', { hasText: /\d+ of \d+/ }).waitFor();
    await this.page.keyboard.press('Escape');
    await this.page.keyboard.press('ArrowRight');
    for (let pressed = 0; pressed < -characters; pressed++) await this.page.keyboard.press('ArrowLeft');
  }

  /** Does something with the mouse where the caret is. */
  async pointAtCaret(act: (x: number, y: number) => Promise<void>): Promise<void> {
    const box = await this.editor.locator('.cursors-layer .cursor').first().boundingBox();
    if (!box) throw new Error('The caret is not to be seen.');
    await act(box.x + 2, box.y + box.height / 2);
  }

  /** Selects so many characters after the caret. */
  async select(characters: number): Promise<void> {
    for (let pressed = 0; pressed < characters; pressed++) await this.page.keyboard.press('Shift+ArrowRight');
  }

  /** Shows the Problems panel, with only those that hold the filter's text. */
  async showProblems(filter = ''): Promise<void> {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.panel .viewpane-filter-container input').fill(filter);
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

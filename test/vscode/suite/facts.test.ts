import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { quotesOn } from './notes.ts';
import { closeAll, openNewPage } from './workbench.ts';

const text = '# 标题\n\n**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。\n';

describe('facts', () => {
  afterEach(closeAll);

  it('give the caret a whole name, where a dictionary knows none', async () => {
    const editor = await openNewPage('name.article', text);
    const inside = editor.document.positionAt(text.indexOf('张继锋') + 1);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand('galley.tag.person');
    await until('the whole name to be tagged', async () =>
      (await quotesOn('name.article')).includes('张继锋'),
    );
  });

  it('suggest tags one by one, of which a rejected one does not come back', async () => {
    const name = 'suggest.article';
    const editor = await openNewPage(name, text);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('galley.suggestions.accept');
    const [first] = await until('the first suggestion to be a tag', async () => {
      const found = await quotesOn(name);
      return found.length === 1 && found;
    });
    await vscode.commands.executeCommand('galley.suggestions.reject');
    await vscode.commands.executeCommand('galley.suggestions.accept');
    const both = await until('the third suggestion to be a tag', async () => {
      const found = await quotesOn(name);
      return found.length === 2 && found;
    });
    assert.ok(both.includes(first!));
    assert.equal(editor.document.getText(), text);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await vscode.commands.executeCommand('galley.annotation.undo');
    await until('both tags to be taken back', async () => (await quotesOn(name)).length === 0);
  });
});

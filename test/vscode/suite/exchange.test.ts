import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { quotesOn } from './notes.ts';
import { closeAll, inWorkspace, openNewPage } from './workbench.ts';

const text = '# 标题\n\n**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。\n';

describe('exchange of annotations', () => {
  afterEach(closeAll);

  it('writes a table and a script, and reads the table back after a look at it', async () => {
    const name = 'exchange.article';
    const editor = await openNewPage(name, text);
    for (const [words, kind] of [
      ['张继锋', 'person'],
      ['6.2%', 'number'],
    ]) {
      const start = editor.document.positionAt(text.indexOf(words!));
      editor.selection = new vscode.Selection(start, start.translate(0, words!.length));
      await vscode.commands.executeCommand(`galley.tag.${kind}`);
    }
    await until('both tags', async () => (await quotesOn(name)).length === 2);
    const table = inWorkspace('exchange.csv');
    await vscode.commands.executeCommand('galley.notes.export', 'csv', table);
    assert.match(await read(table), /张继锋/);
    const script = inWorkspace('exchange.html');
    await vscode.commands.executeCommand('galley.notes.export', 'script', script);
    assert.match(await read(script), /Content-Security-Policy/);
    await vscode.commands.executeCommand('galley.annotation.undo');
    await vscode.commands.executeCommand('galley.annotation.undo');
    await until('no tags', async () => (await quotesOn(name)).length === 0);
    const importing = vscode.commands.executeCommand('galley.notes.import', table);
    await until('the imported tags', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await quotesOn(name)).length === 2;
    });
    await importing;
    assert.deepEqual((await quotesOn(name)).sort(), ['6.2%', '张继锋'].sort());
    assert.equal(editor.document.getText(), text);
  });
});

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

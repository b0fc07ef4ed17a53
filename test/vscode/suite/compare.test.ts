import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, openSamplePage } from './workbench.ts';

describe('comparing with the repaired page', () => {
  afterEach(closeAll);

  it('shows the page beside its repaired text and changes neither', async () => {
    const { document } = await openSamplePage();
    const before = document.getText();
    await vscode.commands.executeCommand('galley.compareRepaired');
    const input = await until('the diff editor', () => {
      const open = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
      return open instanceof vscode.TabInputTextDiff && open;
    });
    assert.equal(input.original.toString(), document.uri.toString());
    const repaired = await vscode.workspace.openTextDocument(input.modified);
    assert.match(repaired.getText(), /工业智能工厂改造项目/);
    assert.equal(document.getText(), before);
  });
});

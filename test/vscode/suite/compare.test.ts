import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from './until.ts';
import { openSamplePage } from './workbench.ts';

describe('comparison with the repaired page', () => {
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('opens a diff of the page and its repaired text, which has no broken line left', async () => {
    const document = await openSamplePage();
    const repaired = await compare(document);
    assert.notEqual(repaired.getText(), document.getText());
    assert.equal(repaired.languageId, 'article-text');
    assert.match(repaired.getText(), /人工智能|智能工厂/);
    assert.deepEqual(vscode.languages.getDiagnostics(repaired.uri), []);
  });

  it('follows the page while it is edited', async () => {
    const document = await openSamplePage();
    const repaired = await compare(document);
    const mark = '本报补记';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('工业项目11个')), mark);
    await vscode.workspace.applyEdit(edit);
    await until('the repaired page to show the edit', () => repaired.getText().includes(mark));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await until('the repaired page to follow the undo', () => !repaired.getText().includes(mark));
  });
});

async function compare(page: vscode.TextDocument): Promise<vscode.TextDocument> {
  await vscode.commands.executeCommand('galley.compareRepaired', page.uri);
  const tab = await until('the diff editor', () => {
    const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
    return input instanceof vscode.TabInputTextDiff && input;
  });
  assert.equal(tab.original.toString(), page.uri.toString());
  assert.equal(tab.modified.scheme, 'galley-repaired');
  const uri = tab.modified.toString();
  return until('the repaired page', () =>
    vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri && one.getText() !== ''),
  );
}

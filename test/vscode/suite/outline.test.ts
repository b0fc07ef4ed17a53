import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, openSamplePage } from './workbench.ts';

describe('outline', () => {
  afterEach(closeAll);

  it('hangs articles under the label before them', async () => {
    const { document } = await openSamplePage();
    const symbols = await until('the outline', async () => {
      const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      return found?.length > 0 && found;
    });
    const label = symbols.find(({ name }) => name.includes('宜业宜居新锦州'));
    assert.ok(label, `no label among ${symbols.map(({ name }) => name).join(', ')}`);
    assert.deepEqual(
      label.children.map(({ selectionRange }) => selectionRange.start.line + 1),
      [25, 47],
    );
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extension, openSamplePage } from './workbench.ts';

describe('activation', () => {
  after(closeAll);

  it('takes a text under seeds/ for a newspaper page', async () => {
    const { document } = await openSamplePage();
    assert.equal(document.languageId, 'article-text');
  });

  it('starts with the first page', async () => {
    await openSamplePage();
    assert.equal(extension().isActive, true);
  });

  it('registers every command of its manifest', async () => {
    await extension().activate();
    const declared: string[] = extension().packageJSON.contributes.commands.map(
      ({ command }: { command: string }) => command,
    );
    const registered = await vscode.commands.getCommands(true);
    assert.ok(declared.length > 0);
    assert.deepEqual(
      declared.filter((command) => !registered.includes(command)),
      [],
    );
  });
});

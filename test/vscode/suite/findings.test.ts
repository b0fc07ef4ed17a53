import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settledFindings, until } from './until.ts';
import { openSamplePage } from './workbench.ts';

describe('findings', () => {
  it('are listed for the sample page, the broken lines among them', async () => {
    const document = await openSamplePage();
    const findings = await settledFindings(document.uri);
    const count = (rule: string) => findings.filter((one) => codeOf(one) === rule).length;
    assert.equal(count('broken-paragraph'), 12);
    assert.equal(count('interrupted-paragraph'), 3);
    assert.equal(count('truncated-paragraph'), 1);
  });

  it('are gone through one by one, forward and back, round the ends', async () => {
    const document = await openSamplePage();
    const findings = await settledFindings(document.uri);
    const starts = [...new Set(findings.map(({ range }) => document.offsetAt(range.start)))].sort(
      (a, b) => a - b,
    );
    const editor = vscode.window.activeTextEditor!;
    const press = async (command: string) => {
      await vscode.commands.executeCommand(command);
      return document.offsetAt(editor.selection.active);
    };
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const forward: number[] = [];
    for (let step = 0; step < starts.length; step++) forward.push(await press('galley.findings.next'));
    const fromTop = starts[0] === 0 ? [...starts.slice(1), 0] : starts;
    assert.deepEqual(forward, fromTop);
    assert.equal(await press('galley.findings.next'), fromTop[0]);
    assert.equal(await press('galley.findings.previous'), starts[0] === 0 ? 0 : starts.at(-1));
  });

  it('go away when everything safe is repaired, and come back with undo', async () => {
    const document = await openSamplePage();
    const before = document.getText();
    await settledFindings(document.uri);
    await vscode.commands.executeCommand('galley.fixAll');
    await until('the repaired text', () => document.getText() !== before);
    const broken = () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .filter((one) => ['broken-paragraph', 'interrupted-paragraph'].includes(codeOf(one)));
    await until('no broken line to be left', () => broken().length === 0);
    assert.equal(withoutBlanks(document.getText()).length >= withoutBlanks(before).length - 20, true);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
    await until('the broken lines to be back', () => broken().length === 15);
  });
});

function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function withoutBlanks(text: string): string {
  return text.replace(/\s/g, '');
}

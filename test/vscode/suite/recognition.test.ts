import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, inWorkspace } from './workbench.ts';

const page = [
  '# 全市经济稳中向好',
  '',
  '本报讯 记者王小明报道 今年前11个月，全市各地抓住有利时机推进重点工程建设，一批项目陆续投产，群众生活得到进一步改善，为来年工作打下了基础。',
  '',
  '王小明 摄',
  '',
].join('\n');

describe('recognition of plain text', () => {
  afterEach(closeAll);

  it('offers to take a page for one, and remembers a yes', async () => {
    const document = await open('recognised.log.txt', page);
    assert.equal(document.languageId, 'plaintext');
    await until('the offer to be taken', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return languageOf(document) === 'article-text';
    });
    await vscode.languages.setTextDocumentLanguage(current(document), 'plaintext');
    await closeAll();
    const again = await vscode.workspace.openTextDocument(document.uri);
    await vscode.window.showTextDocument(again);
    await until('the page to be known again', () => languageOf(again) === 'article-text');
  });

  it('offers to reopen a page that is GB18030, and gives back its words', async () => {
    const uri = inWorkspace('older.article.txt');
    await vscode.workspace.fs.writeFile(uri, bytesOf(gb18030));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await until('the page to be read in its encoding', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return vscode.window.activeTextEditor?.document.getText().startsWith('# 全市经济稳中向好');
    });
  });

  it('leaves other plain text alone', async () => {
    const document = await open('notes.txt', '买菜\n\n苹果两斤\n'.repeat(30));
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    assert.equal(languageOf(document), 'plaintext');
  });
});

/** The first lines of the page above in GB18030. */
const gb18030 =
  '2320c8abcad0beadbcc3cec8d6d0cff2bac30a0ab1beb1a8d1b620bcc7d5dfcdf5d0a1c3f7b1a8b5c020bdf1c4eac7b03131b8f6d4c2a3acc8abcad0b8f7b5d8d7a5d7a1d3d0c0fbcab1bbfacdc6bdf8d6d8b5e3b9a4b3ccbda8c9e8a3acd2bbc5facfeec4bfc2bdd0f8cdb6b2faa1a30a';

async function open(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** The document as it is now: with another language VS Code gives it anew. */
function current({ uri }: vscode.TextDocument): vscode.TextDocument {
  return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())!;
}

function languageOf(document: vscode.TextDocument): string {
  return current(document).languageId;
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g)!, (pair) => Number.parseInt(pair, 16));
}

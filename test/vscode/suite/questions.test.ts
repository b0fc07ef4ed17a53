import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { type Note, notesOf, versionsOf } from './notes.ts';
import { closeAll, inWorkspace, openNewPage } from './workbench.ts';

const text = '# 标题\n\n**本报讯 记者张继锋报道** 今年前11个月，全市生产总值同比增长6.2%。\n';

describe('questions and stray notes', () => {
  afterEach(closeAll);

  it('a question is kept with the annotation until it is settled', async () => {
    const name = 'question.article';
    const editor = await openNewPage(name, text);
    const start = editor.document.positionAt(text.indexOf('6.2%'));
    editor.selection = new vscode.Selection(start, start.translate(0, 4));
    await vscode.commands.executeCommand('galley.tag.number');
    await notesOf(name, (all) => all.length === 1);
    await vscode.commands.executeCommand('galley.question.ask', undefined, '与上月口径一致吗？');
    const [asked] = await notesOf(name, ([one]) => question(one) !== undefined);
    assert.equal(question(asked)?.value, '与上月口径一致吗？');
    assert.notEqual(question(asked)?.settled, true);
    editor.selection = new vscode.Selection(start, start);
    await vscode.commands.executeCommand('galley.question.settle');
    await notesOf(name, ([one]) => question(one)?.settled === true);
  });

  it('notes left behind by a move outside are offered to the page they belong to', async () => {
    // No other page, not even one of the run in another host, has this text, or its notes would be offered instead.
    const once = crypto.randomUUID();
    const [from, to] = [`moved-from-${once}.article`, `moved-to-${once}.article`];
    const own = `${text}\n此稿曾经移动（${once}）。\n`;
    const editor = await openNewPage(from, own);
    const start = editor.document.positionAt(own.indexOf('张继锋'));
    editor.selection = new vscode.Selection(start, start.translate(0, 3));
    await vscode.commands.executeCommand('galley.tag.person');
    const [note] = await notesOf(from, (all) => all.length === 1);
    await closeAll();
    await vscode.workspace.fs.rename(inWorkspace(from), inWorkspace(to));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(to)));
    const [moved] = await until('the offer to be taken', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      const found = await versionsOf(to);
      return found.length === 1 && found;
    });
    assert.equal(moved!.id, note!.id);
    assert.deepEqual(await versionsOf(from), []);
  });
});

function question(note: Note | undefined): Note['body'][number] | undefined {
  return note?.body.find(({ purpose }) => purpose === 'questioning');
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { until } from '../until.ts';
import { closeAll, diagnosticsOf, openNewPage, openSamplePage, ruleOf } from './workbench.ts';

describe('findings', () => {
  afterEach(closeAll);

  it('reports the interrupted paragraph of the sample page, with its tail and the captions between', async () => {
    const { document } = await openSamplePage();
    const found = await diagnosticsOf(document.uri);
    const broken = found.find((one) => ruleOf(one) === 'interrupted-paragraph' && one.range.end.line === 6);
    assert.ok(broken, 'no finding at line 7');
    const related = (broken.relatedInformation ?? []).map(({ location }) => location.range.start.line + 1);
    assert.deepEqual(
      related.sort((a, b) => a - b),
      [11, 13, 15],
    );
  });

  it('follows an edit', async () => {
    const editor = await openNewPage('edit.article', '# 标题\n\n本报讯 今天，全市工作会议召开。\n');
    await editor.edit((edit) => edit.insert(new vscode.Position(2, 4), '龙头企业 and 优势名牌产品。'));
    const found = await diagnosticsOf(editor.document.uri, (all) =>
      all.some((one) => ruleOf(one) === 'stray-latin'),
    );
    const stray = found.find((one) => ruleOf(one) === 'stray-latin');
    assert.match(editor.document.getText(stray?.range), /and/);
  });

  it('repairs by a quick fix, and the finding is gone', async () => {
    const editor = await openNewPage(
      'fix.article',
      '# 标题\n\n本报讯 锦州曾生产出新中国第一滴人造石油、拥有中国大\n\n陆第一条金红石型氯化法钛白粉生产线。\n',
    );
    const { uri } = editor.document;
    const [broken] = (await diagnosticsOf(uri)).filter((one) => ruleOf(one) === 'broken-paragraph');
    assert.ok(broken);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      broken.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find((one) => one.isPreferred && one.edit);
    assert.ok(fix?.edit, `no preferred fix among ${actions.map(({ title }) => title).join(', ')}`);
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    assert.match(editor.document.getText(), /中国大陆第一条/);
    await diagnosticsOf(uri, (all) => !all.some((one) => ruleOf(one) === 'broken-paragraph'));
  });

  it('repairs the whole page in one step that one undo takes back', async () => {
    const editor = await openSamplePage();
    const { document } = editor;
    const before = document.getText();
    await diagnosticsOf(document.uri);
    await vscode.commands.executeCommand('galley.fixAll');
    assert.match(document.getText(), /工业智能工厂改造项目/);
    const soft = (text: string) => text.replace(/[^\p{Script=Han}]/gu, '');
    assert.equal(
      soft(document.getText()).length >= soft(before).length - 1,
      true,
      'Chinese characters were lost',
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('offers to state the day of publication, and reckons by it', async () => {
    const { document } = await openNewPage('undated.article', '# 新馆开放\n\n**本报讯** 昨日，新馆开放。\n');
    const { uri } = document;
    const found = await diagnosticsOf(uri, (all) => all.some((one) => ruleOf(one) === 'relative-date'));
    const undated = found.find((one) => ruleOf(one) === 'relative-date');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      undated!.range,
    );
    assert.ok(actions.some(({ command }) => command?.command === 'galley.setPublicationDate'));
    await vscode.commands.executeCommand('galley.setPublicationDate', uri, '2021-12-23');
    assert.match(document.getText(), /^---\ndate: 2021-12-23\n---\n\n# 新馆开放/);
    await diagnosticsOf(uri, (all) => !all.some((one) => ruleOf(one) === 'relative-date'));
  });

  it('goes from finding to finding', async () => {
    const editor = await openSamplePage();
    await diagnosticsOf(editor.document.uri);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await vscode.commands.executeCommand('galley.findings.next');
    const first = await until(
      'the first finding',
      () => editor.selection.start.line > 0 && editor.selection.start,
    );
    await vscode.commands.executeCommand('galley.findings.next');
    await until('the second finding', () => editor.selection.start.isAfter(first));
    await vscode.commands.executeCommand('galley.findings.previous');
    await until('the first finding again', () => editor.selection.start.isEqual(first));
  });
});

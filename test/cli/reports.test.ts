import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv-draft-04';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import { brokenPage, folder, galley, type JsonFile, repairedPage, sample, samplePath } from './galley.ts';

const only = ['--rules', 'broken-paragraph,truncated-paragraph'];
/** A page whose words look like markup and commands of the formats. */
const hostile = `# <b>"&amp;'</b>::error file=x::%0A

**本报讯** 全市共栽种各类苗木三万多株，<script>alert(1)</script>，]]>::warning::城区绿

化覆盖率稳步提高，市民出门就能见到绿色，生活环境明显改善。
`;

describe('ndjson', () => {
  test('is one line a file, the same objects as in json, with the files that failed among them', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'b.txt': repairedPage, 'c.txt': Buffer.alloc(99) });
    const run = await galley(['check', '--format', 'ndjson', ...only, '.'], { cwd });
    expect(run.status).toBe(2);
    const lines = run.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const json = JSON.parse((await galley(['check', '--format', 'json', ...only, '.'], { cwd })).stdout);
    expect(lines.slice(0, 2)).toEqual(json.files);
    expect(lines[2]).toEqual(json.errors[0]);
  });

  test('gives each file as it is done', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const run = await galley(['check', '--format', 'ndjson', 'a.txt', 'a.txt', 'none.txt'], { cwd });
    expect(
      run.stdout
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as JsonFile).path),
    ).toEqual(['a.txt', 'none.txt']);
  });
});

describe('sarif', () => {
  const schema = JSON.parse(
    readFileSync(path.join(import.meta.dirname, 'sarif-2.1.0-rtm.5.schema.json'), 'utf8'),
  );
  const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
  const sarif = async (...args: Parameters<typeof galley>) => {
    const log = JSON.parse((await galley(...args)).stdout);
    isValid(log);
    expect(isValid.errors ?? []).toEqual([]);
    return log.runs[0];
  };

  test('is valid against the schema and describes each rule, in either language', async () => {
    for (const lang of ['zh', 'en']) {
      const run = await sarif(['check', '--lang', lang, '--format', 'sarif', samplePath]);
      const { rules, version } = run.tool.driver;
      expect(version).toMatch(/^\d+\.\d+\.\d+$/);
      expect(run.results.length).toBeGreaterThanOrEqual(16);
      for (const result of run.results) expect(rules[result.ruleIndex].id).toBe(result.ruleId);
      for (const rule of rules) expect(rule.help.text.length).toBeGreaterThan(10);
      expect(/\p{Script=Han}/u.test(rules[0].shortDescription.text)).toBe(lang === 'zh');
    }
  });

  test('names places from one, in UTF-16 units, and carries the fix', async () => {
    const run = await sarif(['check', '--format', 'sarif', '--rules', 'broken-paragraph', samplePath]);
    const [result] = run.results;
    const { region, artifactLocation } = result.locations[0].physicalLocation;
    expect(artifactLocation.uri).toBe(`file://${samplePath.split('/').map(encodeURIComponent).join('/')}`);
    expect(run.columnKind).toBe('utf16CodeUnits');
    const line = sample.split('\n')[region.startLine - 1]!;
    expect(line.slice(region.startColumn - 1, region.endColumn - 1)).toMatch(/提升企业$/);
    expect(result.relatedLocations[0].physicalLocation.region.startLine).toBe(17);
    const [replacement] = result.fixes[0].artifactChanges[0].replacements;
    expect(replacement.deletedRegion).toMatchObject({ startLine: 15, endLine: 17, endColumn: 1 });
  });

  test('holds what could not be used, and stays valid', async () => {
    const cwd = folder({ '甲 乙.txt': hostile, 'b.txt': Buffer.alloc(99) });
    const run = await sarif(['check', '--format', 'sarif', '.', 'none.txt', '-'], { cwd, input: brokenPage });
    expect(run.artifacts[0].location.uri).toBe(encodeURIComponent('甲 乙.txt'));
    expect(run.invocations[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ descriptor: { id: 'binary' } }, { descriptor: { id: 'not-found' } }],
    });
  });

  test('fingerprints a finding by its context, not by its line', async () => {
    const prints = async (page: string) => {
      const run = await sarif(['check', '--format', 'sarif', ...only, '-'], { input: page });
      return run.results.map((one: { partialFingerprints: unknown }) => one.partialFingerprints);
    };
    const before = await prints(brokenPage);
    expect(before).toHaveLength(1);
    expect(await prints(`# 新增一稿\n\n新增的一段话，在前面。\n\n${brokenPage}`)).toEqual(before);
    expect(await prints(brokenPage.replace('城区绿\n', '城郊绿\n'))).not.toEqual(before);
  });
});

describe('github', () => {
  test('gives a command a finding, with nothing of the page read as one', async () => {
    const cwd = folder({ 'a,b:c.txt': hostile, 'd.txt': Buffer.alloc(99) });
    const run = await galley(['check', '--format', 'github', ...only, '.'], { cwd });
    const lines = run.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(
      /^::warning file=a%2Cb%3Ac\.txt,line=3,col=\d+,endLine=3,endColumn=\d+,title=broken-paragraph::[^\n]+$/,
    );
    expect(lines[1]).toMatch(/^::error file=d\.txt,title=galley::/);
  });

  test('knows errors, warnings and notices', async () => {
    const { stdout } = await galley(['check', '--format', 'github', samplePath]);
    const levels = new Set(
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => /^::(\w+) /.exec(line)?.[1]),
    );
    expect([...levels].sort()).toEqual(expect.arrayContaining(['error', 'warning']));
  });
});

describe('junit', () => {
  const suites = async (...args: Parameters<typeof galley>) => {
    const { stdout } = await galley(...args);
    expect(XMLValidator.validate(stdout)).toBe(true);
    const parser = new XMLParser({
      ignoreAttributes: false,
      attributeNamePrefix: '',
      isArray: (name, _, __, isAttribute) => name !== 'testsuites' && !isAttribute,
    });
    return parser.parse(stdout).testsuites;
  };

  test('has a suite a file, a failure a finding that counts, an error a file that could not be used', async () => {
    const cwd = folder({ 'a.txt': brokenPage, 'b.txt': repairedPage, 'c.txt': Buffer.alloc(99) });
    const all = await suites(['check', '--format', 'junit', ...only, '.'], { cwd });
    expect(all).toMatchObject({ tests: '3', failures: '1', errors: '1' });
    expect(all.testsuite.map((one: { name: string; failures: string }) => [one.name, one.failures])).toEqual([
      ['a.txt', '1'],
      ['b.txt', '0'],
      ['c.txt', '0'],
    ]);
    expect(all.testsuite[0].testcase[0].failure[0].type).toBe('broken-paragraph');
    expect(all.testsuite[2].testcase[0].error[0].type).toBe('binary');
  });

  test('lets findings below --fail-on pass, and says them', async () => {
    const cwd = folder({ 'a.txt': brokenPage });
    const all = await suites(['check', '--format', 'junit', '--fail-on', 'error', ...only, 'a.txt'], { cwd });
    expect(all).toMatchObject({ tests: '1', failures: '0' });
    expect(all.testsuite[0].testcase[0]['system-out'][0]).toMatch(/^warning: /);
  });

  test('is well-formed whatever the page holds', async () => {
    const page = hostile.replace('三万多株', '三万\u0001\u001b多株');
    const all = await suites(['check', '--format', 'junit', '-'], { input: page });
    expect(Number(all.failures)).toBeGreaterThanOrEqual(1);
  });
});

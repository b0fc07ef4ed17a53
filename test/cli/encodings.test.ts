import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { Gb18030Encoder } from '../../server/src/node/gb18030-encoder.ts';
import { brokenPage, folder, galley, repairedPage, report } from './galley.ts';

const only = ['--rules', 'broken-paragraph'];
const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
const gb = (text: string) => new Gb18030Encoder().encode(text) as Uint8Array;

const encodings: readonly (readonly [string, (text: string) => Uint8Array])[] = [
  ['utf-8', (text) => Buffer.from(text)],
  ['utf-8-bom', (text) => Buffer.from(`\ufeff${text}`)],
  ['utf-16le', (text) => Buffer.from(`\ufeff${text}`, 'utf16le')],
  ['utf-16be', utf16be],
  ['gb18030', gb],
];

describe.each(encodings)('a page in %s', (encoding, encode) => {
  test('is recognised, and its positions are those of the text', async () => {
    const cwd = folder({ 'a.txt': encode(brokenPage) });
    const [file] = report(await galley(['check', '--format', 'json', ...only, 'a.txt'], { cwd })).files;
    expect(file!.encoding).toBe(encoding);
    expect(file!.diagnostics[0]!.range.start.line).toBe(2);
    const plain = report(await galley(['check', '--format', 'json', ...only, '-'], { input: brokenPage }));
    expect(file!.diagnostics).toEqual(plain.files[0]!.diagnostics);
  });

  test('is written back in it, byte for byte', async () => {
    const cwd = folder({ 'a.txt': encode(brokenPage) });
    expect((await galley(['fix', ...only, 'a.txt'], { cwd })).status).toBe(0);
    expect(readFileSync(path.join(cwd, 'a.txt'))).toEqual(Buffer.from(encode(repairedPage)));
    const run = await galley(['fix', ...only, '-'], { input: encode(brokenPage) });
    expect(run.bytes).toEqual(Buffer.from(encode(repairedPage)));
  });

  test('keeps CRLF', async () => {
    const crlf = (text: string) => encode(text.replaceAll('\n', '\r\n'));
    const run = await galley(['fix', ...only, '-'], { input: crlf(brokenPage) });
    expect(run.bytes).toEqual(Buffer.from(crlf(repairedPage)));
  });
});

describe('GB18030', () => {
  test('takes the rare characters of names, in four bytes', async () => {
    const page = (text: string) => gb(text.replace('张三', '㛃𠮷'));
    const run = await galley(['fix', ...only, '-'], { input: page(brokenPage) });
    expect(run.bytes).toEqual(Buffer.from(page(repairedPage)));
  });

  test('that could not be written back as it was is left alone', async () => {
    const bytes = Buffer.from(gb(brokenPage.replace('本报讯**', '本报讯**■')));
    const at = bytes.indexOf(Buffer.from(gb('■')));
    bytes.set([0xa3, 0xa0], at);
    const cwd = folder({ 'a.txt': bytes });
    const run = await galley(['fix', ...only, 'a.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`a\\.txt: byte ${at} `));
    expect(readFileSync(path.join(cwd, 'a.txt'))).toEqual(bytes);
  });

  test('is not mistaken for damaged UTF-8', async () => {
    const bytes = Buffer.from(brokenPage);
    const at = bytes.indexOf(Buffer.from('苗木'));
    bytes[at + 1] = 0x41;
    const cwd = folder({ 'a.txt': bytes });
    const run = await galley(['check', 'a.txt'], { cwd });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(new RegExp(`a\\.txt: byte ${at} .*is not valid UTF-8`));
  });

  test('is not assumed for other Chinese encodings', async () => {
    // "臺北市政府今日宣布" in Big5.
    const big5 = Buffer.from('bb4fa55fa5abac46a9b2a4b5a4e9abc5a5ac', 'hex');
    const run = await galley(['check', '-'], { input: big5 });
    expect(run.status).toBe(2);
    expect(run.stderr).toMatch(/^galley: standard input: byte 0 .*UTF-8/);
  });

  test('can be asked for where the text is too strange to be recognised', async () => {
    const text = '龘靐齉爩齾\n';
    const run = await galley(['check', '--format', 'json', '--encoding', 'gb18030', '-'], {
      input: gb(text),
    });
    expect(report(run).files[0]!.encoding).toBe('gb18030');
  });
});

test('what cannot be decoded is reported with its byte, for each encoding', async () => {
  const cwd = folder({
    'cut-8.txt': Buffer.from('今天下午，全市绿化工作会议召开。').subarray(0, -1),
    'bom-8.txt': Buffer.concat([Buffer.from('\ufeff今天'), Buffer.from([0xff]), Buffer.from('下午')]),
    'odd-16.txt': Buffer.from('\ufeff今天', 'utf16le').subarray(0, 5),
    'cut-gb.txt': Buffer.from(gb('今天下午，全市绿化工作会议召开。')).subarray(0, -1),
    'surrogate.txt': Buffer.from([0xe4, 0xbb, 0x8a, 0xed, 0xa0, 0x80]),
    'utf-32.txt': Buffer.from([0xff, 0xfe, 0, 0, 0xca, 0x4e, 0, 0]),
  });
  const run = await galley(['check', '--format', 'json', '.'], { cwd });
  expect(run.status).toBe(2);
  const errors = new Map(report(run).errors!.map(({ path: name, error }) => [name, error]));
  expect(errors.get('cut-8.txt')).toMatchObject({
    code: 'undecodable',
    message: expect.stringContaining('byte 45 '),
  });
  expect(errors.get('bom-8.txt')).toMatchObject({
    code: 'undecodable',
    message: expect.stringContaining('byte 9 '),
  });
  expect(errors.get('odd-16.txt')).toMatchObject({
    code: 'undecodable',
    message: expect.stringContaining('byte 4 '),
  });
  expect(errors.get('cut-gb.txt')).toMatchObject({
    code: 'undecodable',
    message: expect.stringContaining('byte 30 '),
  });
  expect(errors.get('surrogate.txt')).toMatchObject({
    code: 'undecodable',
    message: expect.stringContaining('byte 3 '),
  });
  expect(errors.get('utf-32.txt')).toMatchObject({ code: 'utf-32' });
});

test('lone surrogates and stray NULs pass through a repair unharmed', async () => {
  const odd = (text: string) => text.replace('张三', '张\ud842三').replace('两千', '两\0千');
  const bytes = (text: string) => Buffer.from(`\ufeff${odd(text)}`, 'utf16le');
  const run = await galley(['fix', ...only, '-'], { input: bytes(brokenPage) });
  expect(run).toMatchObject({ status: 0 });
  expect(run.bytes).toEqual(bytes(repairedPage));
  const checked = await galley(['check', '--format', 'json', '-'], { input: bytes(brokenPage) });
  expect(report(checked).files).toHaveLength(1);
});

import { describe, expect, it } from 'vitest';
import { Bases } from '../../../client/src/annotations/bases.ts';
import { sha256 } from '../../../client/src/annotations/hash.ts';
import { NotesFile } from '../../../client/src/annotations/notesFile.ts';
import { findStray, type Shelf, takeStray } from '../../../client/src/annotations/strays.ts';
import {
  AnnotationStore,
  AnnotationText,
  type Author,
  adopt,
  notesSuffix,
  Places,
  quoteOf,
} from '../../../server/src/core/index.ts';
import { Disk, DiskFolder } from './disk.ts';

const page = [
  '# 全市经济稳中向好',
  '',
  '今年前11个月，全市生产总值同比增长6.2%，其中工业增加值增长7.1%，高于全省平均水平。',
  '',
  '市统计局局长王小明表示，下一步将抓好重点项目建设，确保完成全年目标。',
  '',
].join('\n');
const quotes = ['6.2%', '7.1%', '王小明', '市统计局'];
const author: Author = { name: 'li', newId: idsFrom(), now: () => '2026-03-01T08:00:00Z' };

describe('a text that was moved or renamed outside', () => {
  it('finds its notes by the hash, wherever it went, and every annotation its words', async () => {
    for (const to of ['a/renamed.txt', 'b/a01.txt', 'b/deep/other.txt']) {
      const disk = await annotated('a/a01.txt');
      move(disk, 'a/a01.txt', to);
      const before = disk.files.get(`a/a01.txt${notesSuffix}`);
      const found = await findStray(to, page, shelf(disk));
      expect(found).toEqual({ file: `a/a01.txt${notesSuffix}`, isLeftBehind: true });
      await takeStray(found!, to, shelf(disk));
      expect(disk.files.get(to + notesSuffix)).toBe(before);
      expect(disk.files.has(`a/a01.txt${notesSuffix}`)).toBe(false);
      expect(await wordsOf(disk, to)).toEqual(quotes);
    }
  });

  it('and edited too, finds them by their quotes and its words by the text they were made on', async () => {
    const disk = await annotated('a/a01.txt');
    const edited = page.replace('今年前11个月，', '据初步核算，').replace('下一步将', '今后要');
    move(disk, 'a/a01.txt', 'b/a02.txt', edited);
    const found = await findStray('b/a02.txt', edited, shelf(disk));
    expect(found?.isLeftBehind).toBe(true);
    await takeStray(found!, 'b/a02.txt', shelf(disk));
    expect(await wordsOf(disk, 'b/a02.txt')).toEqual(quotes);
  });

  it('and edited, and without that text: what merely resembles is no place until a person says so', async () => {
    const disk = await annotated('a/a01.txt');
    for (const name of [...disk.files.keys()]) if (name.includes('.galley/base')) disk.files.delete(name);
    const edited = page.replace('局长王小明表示', '局长王小明说').replace('# 全市', '# 前11个月全市');
    move(disk, 'a/a01.txt', 'b/a02.txt', edited);
    const found = await findStray('b/a02.txt', edited, shelf(disk));
    await takeStray(found!, 'b/a02.txt', shelf(disk));
    // Two are known to the letter; round the other two something changed.
    expect(await wordsOf(disk, 'b/a02.txt')).toEqual(['6.2%', '7.1%', undefined, undefined]);
    const { places, records } = await opened(disk, 'b/a02.txt');
    for (const record of records.slice(2)) {
      const [candidate] = await places.candidates(record);
      expect(candidate?.quote).toBe(quoteOf(record.target)?.exact);
    }
  });

  it('takes the likeliest of several that were left behind', async () => {
    const disk = await annotated('a/a01.txt', 'a/a02.txt');
    disk.files.delete('a/a02.txt');
    const other = page.replace('6.2%', '5.8%').replace('今年前11个月，', '上月，');
    await annotate(disk, 'a/a03.txt', other, ['王小明', '市统计局', '5.8%']);
    disk.files.delete('a/a03.txt');
    disk.set('b/new.txt', other);
    expect((await findStray('b/new.txt', other, shelf(disk)))?.file).toBe(`a/a03.txt${notesSuffix}`);
  });

  it('takes the notes on the very text before those whose words it merely holds, too', async () => {
    const longer = `${page}\n另据了解，全年预计增长6.5%。\n`;
    for (const [first, second] of [
      ['a/a01.txt', 'a/a02.txt'],
      ['a/a02.txt', 'a/a01.txt'],
    ] as const) {
      const disk = await annotated(first);
      await annotate(disk, second, longer, ['王小明']);
      for (const name of [first, second]) disk.files.delete(name);
      disk.set('b/new.txt', longer);
      expect((await findStray('b/new.txt', longer, shelf(disk)))?.file).toBe(`${second}${notesSuffix}`);
    }
  });
});

describe('a copy of a text', () => {
  it('is told from a move, and the notes of the first one stay', async () => {
    const disk = await annotated('a/a01.txt');
    disk.set('b/copy.txt', page);
    const before = new Map(disk.files);
    const found = await findStray('b/copy.txt', page, shelf(disk));
    expect(found).toEqual({ file: `a/a01.txt${notesSuffix}`, isLeftBehind: false });
    // Looking changes nothing: a person is asked first, and may say no.
    expect(disk.files).toEqual(before);
    await takeStray(found!, 'b/copy.txt', shelf(disk));
    for (const [name, text] of before) expect(disk.files.get(name)).toBe(text);
    expect(await wordsOf(disk, 'b/copy.txt')).toEqual(quotes);
  });

  it('that was edited is a page of its own: nothing is offered', async () => {
    const disk = await annotated('a/a01.txt');
    const edited = page.replace('6.2%', '6.3%');
    disk.set('b/copy.txt', edited);
    expect(await findStray('b/copy.txt', edited, shelf(disk))).toBeUndefined();
  });
});

describe('notes', () => {
  it('that are there already are never written over', async () => {
    const disk = await annotated('a/a01.txt');
    move(disk, 'a/a01.txt', 'b/a01.txt');
    const found = await findStray('b/a01.txt', page, shelf(disk));
    disk.set(`b/a01.txt${notesSuffix}`, 'somebody else came first\n');
    const before = new Map(disk.files);
    await expect(takeStray(found!, 'b/a01.txt', shelf(disk))).rejects.toThrow();
    for (const [name, text] of before) expect(disk.files.get(name)).toBe(text);
  });

  it('of another page are not offered, and deleted ones count for nothing', async () => {
    const disk = await annotated('a/a01.txt');
    disk.files.delete('a/a01.txt');
    const strange = '# 另一块版\n\n本报讯 昨日全市普降小雨，市民出行未受影响。\n';
    expect(await findStray('b/x.txt', strange, shelf(disk))).toBeUndefined();
    const all = disk.files.get(`a/a01.txt${notesSuffix}`)!;
    disk.set(`a/a01.txt${notesSuffix}`, all.replaceAll('"v":1', '"v":1,"deleted":true'));
    expect(await findStray('b/a01.txt', page, shelf(disk))).toBeUndefined();
  });
});

/** Pages with notes on them, kept through the client's own storage. */
async function annotated(...names: readonly string[]): Promise<Disk> {
  const disk = new Disk();
  for (const name of names) await annotate(disk, name, page, quotes);
  return disk;
}

async function annotate(disk: Disk, name: string, content: string, words: readonly string[]): Promise<void> {
  disk.set(name, content);
  const folder = folderOf(disk, name);
  const text = new AnnotationText(content);
  const textSha256 = await sha256(text.normal);
  await new Bases(folder).keep(textSha256, text.normal, () => 'x');
  const proposals = words.map((quote, row) => {
    const start = content.indexOf(quote);
    expect(start).toBeGreaterThanOrEqual(0);
    return { row, kind: 'claim' as const, span: { start, end: start + quote.length } };
  });
  const store = new AnnotationStore(author);
  store.create(adopt(proposals, text, { source: base(name), textSha256 }, author));
  await new NotesFile(folder, base(name) + notesSuffix, () => 'x').save(store);
}

/** The notes of a page as a window that opens it finds them. */
async function opened(disk: Disk, name: string) {
  const folder = folderOf(disk, name);
  const store = new AnnotationStore(author);
  await new NotesFile(folder, base(name) + notesSuffix, () => 'y').load(store);
  const bases = new Bases(folder);
  const places = new Places(disk.files.get(name)!, {
    hash: sha256,
    base: (hash) => bases.get(hash, sha256),
  });
  const records = store.live();
  await places.find(records);
  return { places, records };
}

/** The words that each annotation marks on the page; undefined for an orphan. */
async function wordsOf(disk: Disk, name: string): Promise<(string | undefined)[]> {
  const { places, records } = await opened(disk, name);
  return records.map(({ id }) => {
    const span = places.get(id);
    return span && disk.files.get(name)!.slice(span.start, span.end);
  });
}

function shelf(disk: Disk): Shelf {
  const put = (from: string, to: string) => {
    if (disk.files.has(to)) throw new Error(`${to} is there already`);
    disk.set(to, disk.files.get(from)!);
  };
  return {
    notes: async () => [...disk.files.keys()].filter((name) => name.endsWith(notesSuffix)),
    read: async (file) => disk.files.get(file),
    has: async (file) => disk.files.has(file),
    notesOf: (name) => name + notesSuffix,
    pageOf: (notes) => notes.slice(0, -notesSuffix.length),
    folderOf: (file) => folderOf(disk, file),
    async move(from, to) {
      put(from, to);
      disk.files.delete(from);
    },
    copy: async (from, to) => put(from, to),
  };
}

function move(disk: Disk, from: string, to: string, text = disk.files.get(from)!): void {
  disk.files.delete(from);
  disk.set(to, text);
}

function folderOf(disk: Disk, name: string): DiskFolder {
  return new DiskFolder(disk, undefined, name.slice(0, name.lastIndexOf('/') + 1));
}

function base(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function idsFrom(): () => string {
  let made = 0;
  return () => `urn:uuid:00000000-0000-4000-8000-${String(made++).padStart(12, '0')}`;
}

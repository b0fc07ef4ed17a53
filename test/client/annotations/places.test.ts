import { describe, expect, it } from 'vitest';
import { Bases } from '../../../client/src/annotations/bases.ts';
import { sha256 } from '../../../client/src/annotations/hash.ts';
import {
  type Annotation,
  AnnotationText,
  createAnnotation,
  describe as describeSpan,
  type Edit,
  Places,
  type PlacesHost,
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

describe('places of annotations', () => {
  it('follow every edit', async () => {
    const { places, record } = await placed('王小明');
    places.follow([{ span: { start: 0, end: 0 }, newText: '附记\n\n' }]);
    expect(places.get(record.id)).toEqual(at(`附记\n\n${page}`, '王小明'));
  });

  it('are found in a text that was edited while it was closed', async () => {
    const { record, bases } = await placed('6.2%');
    const edited = page.replace('今年前11个月，', '据初步核算，今年1月至11月，').replace('高于', '略高于');
    const places = new Places(edited, host(bases));
    expect(await places.find([record])).toBe(true);
    expect(places.get(record.id)).toEqual(at(edited, '6.2%'));
  });

  it('are found where they were cut from and pasted to', async () => {
    const { places, record } = await placed('王小明');
    const sentence = '市统计局局长王小明表示，下一步将抓好重点项目建设，确保完成全年目标。';
    const cut = at(page, sentence);
    places.follow([{ span: cut, newText: '' }]);
    expect(places.get(record.id)).toBeUndefined();
    await places.find([record]);
    expect(places.get(record.id)).toBeUndefined();
    places.follow([{ span: { start: 11, end: 11 }, newText: `${sentence}\n\n` }]);
    await places.find([record]);
    const text = `${page.slice(0, 11)}${sentence}\n\n${page.slice(11).replace(sentence, '')}`;
    expect(places.get(record.id)).toEqual(at(text, '王小明'));
  });

  it('take in what was typed while the search waited for a file', async () => {
    const { record, bases } = await placed('王小明');
    const edited = page.replace('11个月', '十一个月');
    const places = new Places(edited, host(bases));
    const finding = places.find([record]);
    places.follow([{ span: { start: 0, end: 0 }, newText: '快讯\n' }]);
    await finding;
    expect(places.get(record.id)).toEqual(at(`快讯\n${edited}`, '王小明'));
  });

  it('move when somebody else has moved the annotation', async () => {
    const { places, record } = await placed('王小明');
    const moved = { ...record, rev: 2, target: (await recordOf('局长王小明')).target };
    await places.find([moved]);
    expect(places.get(record.id)).toEqual(at(page, '局长王小明'));
  });

  it('are orphans when the words are gone, with candidates and no guess', async () => {
    const { record, bases } = await placed('王小明');
    const twins = page.replace('市统计局局长王小明表示', '市统计局局长李大明表示');
    const places = new Places(twins.replace('全年目标。', '全年目标。王小明参加。'), host(bases));
    await places.find([record]);
    const found = places.get(record.id);
    // The name was replaced: the old place holds another person now, and the new mention is no successor of it.
    if (found) expect(found).toEqual(at(twins, '李大明'));
    else expect((await places.candidates(record)).length).toBeGreaterThan(0);
  });

  it('catch up with a text that changed behind their back', async () => {
    const { places, record } = await placed('王小明');
    const text = page.replace('今年前11个月，', '');
    places.resume(text);
    expect(places.get(record.id)).toEqual(at(text, '王小明'));
    expect(places.resume(text)).toEqual([]);
  });
});

describe('base texts', () => {
  it('are kept once under their hash, and a forged one is refused', async () => {
    const disk = new Disk();
    const bases = new Bases(new DiskFolder(disk));
    const hash = await sha256(page);
    await bases.keep(hash, page, () => 'x');
    expect([...disk.files]).toEqual([[`.galley/base/${hash}`, page]]);
    expect(await new Bases(new DiskFolder(disk)).get(hash, sha256)).toBe(page);
    disk.set(`.galley/base/${hash}`, `${page} `);
    expect(await new Bases(new DiskFolder(disk)).get(hash, sha256)).toBeUndefined();
    expect(await bases.get('../../secret', sha256)).toBeUndefined();
  });
});

async function placed(words: string): Promise<{ places: Places; record: Annotation; bases: Bases }> {
  const bases = new Bases(new DiskFolder(new Disk()));
  await bases.keep(await sha256(page), page, () => 'x');
  const record = await recordOf(words);
  const places = new Places(page, host(bases));
  await places.find([record]);
  expect(places.get(record.id)).toEqual(at(page, words));
  return { places, record, bases };
}

function host(bases: Bases): PlacesHost {
  return { hash: sha256, base: (hash) => bases.get(hash, sha256) };
}

async function recordOf(words: string): Promise<Annotation> {
  const target = describeSpan(new AnnotationText(page), at(page, words), {
    source: 'a01.txt',
    textSha256: await sha256(page),
  });
  return createAnnotation('person', target, {
    name: 'li',
    newId: () => 'urn:uuid:1',
    now: () => '2026-03-01T08:00:00Z',
  });
}

function at(text: string, words: string): Edit['span'] {
  const start = text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return { start, end: start + words.length };
}

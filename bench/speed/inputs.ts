import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The page that every speed is measured on: 15 KB of a Liaoning daily. */
export const samplePath = join(import.meta.dirname, '../../seeds/000_c1936387b92bacc7.txt');
export const sample = readFileSync(samplePath, 'utf8');

/** UTF-8 bytes in a megabyte as disks count it. */
export const MB = 1e6;

/**
 * The sample page again and again up to a size in UTF-8 bytes, each copy with headlines of its own, so that nothing that
 * is remembered by its text makes a copy cheaper than a page never seen.
 */
export function ordinaryPages(bytes: number): string {
  const once = Buffer.byteLength(sample);
  const copies: string[] = [];
  for (let size = 0, at = 0; size < bytes; size += once, at++) {
    copies.push(at === 0 ? sample : sample.replace(/^(#+ .*)$/gmu, `$1 第${at + 1}版`));
  }
  return copies.join('\n\n');
}

/** Text that a page never holds in such mass, by what it holds; each fills the size given in UTF-8 bytes. */
export function hostileInputs(bytes: number): readonly { readonly name: string; readonly text: string }[] {
  const fill = (unit: string, head = '') => head + unit.repeat(Math.ceil(bytes / Buffer.byteLength(unit)));
  return [
    { name: 'one line', text: fill('全市各地抓住有利时机推进重点工程建设') },
    { name: 'one line of Latin', text: fill('the quick brown fox ') },
    { name: 'blank lines', text: fill('\n') },
    { name: 'blank lines of blanks', text: fill(' \u3000\n') },
    { name: 'open quotes', text: fill('“') },
    { name: 'open quotes, a line each', text: fill('他说：“全市各地抓住有利\n\n') },
    { name: 'headings', text: fill('# 春耕备耕忙\n\n') },
    { name: 'headings without blank lines', text: fill('## 要闻\n') },
    { name: 'short lines', text: fill('春耕\n') },
    { name: 'short blocks', text: fill('春耕\n\n') },
    { name: 'open paragraphs', text: fill('全市各地抓住有利时机推进重点工程建设一批项目陆续\n\n') },
    { name: 'credits', text: fill('王小明 摄\n\n') },
    { name: 'captions', text: fill('图为技术员在大棚里查看草莓长势\n\n') },
    { name: 'captions inside a paragraph', text: fill('图为农民在田里\n\n\n\n', '全市各地抓住有利时机\n\n') },
    { name: 'list items', text: fill('（一）村级河长每天巡河一次；\n\n') },
    { name: 'open tables', text: fill('<table>\n') },
    { name: 'table rows', text: fill('| 一 | 二 |\n') },
    { name: 'open comments', text: fill('<!-- ') },
    { name: 'directives', text: fill('<!-- galley:ignore stray-latin -->\n\n') },
    { name: 'images', text: fill('![](a.jpg)\n\n') },
    { name: 'numbers', text: fill('1,') },
    { name: 'emphasis marks', text: fill('**') },
  ];
}

import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportFormatIds, importFormatIds } from '../../server/src/cli/notes/format-ids.ts';
import { exportFormats, importFormats } from '../../server/src/core/index.ts';
import { brokenPage, galley } from './galley.ts';
import { annotated, json } from './notes-for.ts';

describe('notes export and import', () => {
  test('know every format of the core', () => {
    const ids = (formats: readonly { readonly id: string }[]) => [...formats.map(({ id }) => id), 'xlsx'];
    expect(exportFormatIds).toEqual(ids(exportFormats));
    expect(importFormatIds).toEqual(ids(importFormats));
  });

  test.each(['csv', 'brat', 'doccano', 'label-studio', 'xlsx'])(
    '%s comes back as it went',
    async (format) => {
      const cwd = annotated();
      const out = await galley(['notes', 'export', format, '--out', 'out', 'a.txt'], { cwd });
      expect(out.status).toBe(0);
      const [name] = readdirSync(path.join(cwd, 'out'));
      writeFileSync(path.join(cwd, 'c.txt'), brokenPage);
      const args = ['notes', 'import', '--format', format, `out/${name}`, 'c.txt'];
      const dry = await galley([...args, '--dry-run'], { cwd });
      expect(dry).toMatchObject({
        status: 0,
        stderr: '3 to import, 0 held back, 0 there already; nothing written\n',
      });
      expect(existsSync(path.join(cwd, 'c.txt.galley.jsonl'))).toBe(false);
      expect((await galley(args, { cwd })).stderr).toBe('3 imported, 0 held back, 0 there already\n');
      expect((await galley(args, { cwd })).stderr).toBe('0 imported, 0 held back, 3 there already\n');
      const { value } = await json(['notes', 'agreement', '--format', 'json', 'a.txt', 'c.txt'], { cwd });
      expect(value.exact).toMatchObject({ matches: 3, f1: 1 });
    },
  );

  test('rows whose words do not match are held back, and said', async () => {
    const cwd = annotated();
    const csv = (await galley(['notes', 'export', 'csv', 'a.txt'], { cwd })).stdout;
    writeFileSync(path.join(cwd, 'in.csv'), csv.replace('十二个', '十三个'));
    writeFileSync(path.join(cwd, 'c.txt'), brokenPage);
    const run = await galley(['notes', 'import', 'in.csv', 'c.txt'], { cwd });
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(/in\.csv, row \d+, held back: .*十二个.*十三个/);
    expect(run.stderr).toMatch(/2 imported, 1 held back/);
  });
});

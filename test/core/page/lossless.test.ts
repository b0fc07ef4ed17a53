import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyEdits, type Page, parsePage, reparsePage } from '../../../server/src/core/index.ts';
import { fragments, pageText, sample } from './page-texts.ts';

describe('a page tree', () => {
  it('holds every character of the file', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        expect(leavesOf(parsePage(text))).toBe(text);
      }),
      { numRuns: 400 },
    );
  });

  it('places every piece of every paragraph where its characters stand', () => {
    fc.assert(
      fc.property(pageText, (text) => {
        const page = parsePage(text);
        for (const place of page.paragraphs()) {
          for (const piece of place.paragraph.pieces) {
            const at = place.start + place.section.place(piece).start;
            expect(text.slice(at, at + piece.end - piece.start)).toBe(
              piece.block.text.slice(piece.start, piece.end),
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('after any edit equals the tree of the new text', () => {
    fc.assert(
      fc.property(
        pageText,
        fc.nat(),
        fc.nat(12),
        fc.constantFrom('', 'x', '\n', ...fragments),
        (text, at, length, newText) => {
          const start = text.length === 0 ? 0 : at % (text.length + 1);
          const end = Math.min(text.length, start + length);
          const next = reparsePage(parsePage(text), { span: { start, end }, newText });
          expect(shown(next)).toEqual(shown(parsePage(text.slice(0, start) + newText + text.slice(end))));
        },
      ),
      { numRuns: 600 },
    );
  });

  it('reads a section anew whose words are the same but part into other blocks', () => {
    // Where its lines end, the comment decides how wide the column is.
    const text =
      '<!-- galley:ignore broken-paragraph -->\n**本报讯 记者张三报道** # 标题 副题\n责任编辑：张三 视觉设计：李四\n# 标题 副题\n';
    const edit = { span: { start: 4, end: 4 }, newText: '今年以来全市共有围挡四十四处不含道路' };
    expect(shown(reparsePage(parsePage(text), edit))).toEqual(shown(parsePage(applyEdits(text, [edit]))));
  });

  it('stays equal to a fresh one through a run of edits', () => {
    fc.assert(
      fc.property(
        pageText,
        fc.array(fc.tuple(fc.nat(), fc.nat(6), fc.constantFrom('', ...fragments)), {
          minLength: 1,
          maxLength: 12,
        }),
        (text, edits) => {
          let page = parsePage(text);
          for (const [at, length, newText] of edits) {
            const start = at % (page.text.length + 1);
            page = reparsePage(page, {
              span: { start, end: Math.min(page.text.length, start + length) },
              newText,
            });
          }
          expect(shown(page)).toEqual(shown(parsePage(page.text)));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('keeps the sections, blocks and paragraphs that an edit left alone', () => {
    const before = parsePage(sample);
    const at = sample.indexOf('今年以来,锦州海关继续');
    const after = reparsePage(before, { span: { start: at, end: at }, newText: '据悉,' });
    const same = after.sections.filter((section) => before.sections.includes(section));
    expect(same.length).toBe(before.sections.length - 1);
    const changed = after.sections.find((section) => !before.sections.includes(section))!;
    const old = before.sections.find((section) => !after.sections.includes(section))!;
    expect(changed.blocks.filter((block) => !old.blocks.includes(block)).length).toBe(1);
    expect(changed.paragraphs.filter((one) => !old.paragraphs.includes(one)).length).toBe(1);
  });

  it('refuses an edit outside the page', () => {
    expect(() => reparsePage(parsePage('一'), { span: { start: 0, end: 2 }, newText: '' })).toThrow(
      RangeError,
    );
  });
});

function leavesOf(page: Page): string {
  let text = '';
  for (const section of page.sections) {
    let at = 0;
    section.blocks.forEach((block, index) => {
      text += section.text.slice(at, section.starts[index]) + block.text;
      at = section.starts[index]! + block.text.length;
    });
    text += section.text.slice(at);
  }
  return text;
}

/** Everything that a reader of the tree can see, without object identity. */
function shown(page: Page) {
  return {
    starts: page.starts,
    sections: page.sections.map((section) => ({
      kind: section.kind,
      text: section.text,
      starts: section.starts,
      decks: section.decks,
      blocks: section.blocks,
      paragraphs: section.paragraphs.map((one) => ({
        role: one.role,
        text: one.text,
        ending: one.ending,
        pieces: one.pieces,
        joints: one.joints,
        dateline: one.dateline,
      })),
    })),
  };
}

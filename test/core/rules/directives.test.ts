import { describe, expect, it } from 'vitest';
import { checkPage, defaultStyle, parsePage, repairPage } from '#core/index.ts';

const ignored = '<!-- galley:ignore halfwidth-punctuation -->\n\n企业,工厂都来了。';
const open = '学校,医院,商场都来了。';
const page = (...blocks: string[]) => `# 开工\n\n${blocks.join('\n\n')}\n`;
const found = (text: string) => {
  const marks = checkPage(parsePage(text), defaultStyle).filter(
    (one) => one.rule === 'halfwidth-punctuation' || one.rule === 'unused-directive',
  );
  return marks.map((one) => [one.rule, one.fix?.edits.map(({ span }) => span.start)]);
};

describe('a directive over some of the marks that make one finding', () => {
  it('silences those and no others, wherever it stands', () => {
    const first = page(ignored, open);
    expect(found(first)).toEqual([
      ['halfwidth-punctuation', [first.indexOf(',医院'), first.indexOf(',商场')]],
    ]);
    const last = page(open, ignored);
    expect(found(last)).toEqual([['halfwidth-punctuation', [last.indexOf(',医院'), last.indexOf(',商场')]]]);
  });

  it('keeps fix-all away from them', () => {
    expect(repairPage(page(open, ignored), defaultStyle).text).toContain('企业,工厂都来了。');
  });
});

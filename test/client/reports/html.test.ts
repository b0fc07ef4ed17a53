import { describe, expect, it } from 'vitest';
import { dashboardHtml } from '../../../client/src/reports/dashboardHtml.ts';

const evil = '</style><script>alert(1)</script>"\'&';
const counts = { unchecked: 3, checking: 0, verified: 5, wrong: 1, disputed: 0, unverifiable: 0 };
const statusNames = {
  unchecked: '未核',
  checking: '在核',
  verified: '已核实',
  wrong: '有误',
  disputed: '有争议',
  unverifiable: '无法核实',
};

describe('the dashboard', () => {
  const html = dashboardHtml(
    {
      language: 'zh-cn',
      title: evil,
      summary: '共 9 处',
      sections: [{ title: '版面', rows: [{ name: evil, counts }] }],
      statusNames,
      words: { name: '名称', total: '合计', nothing: '还没有标注' },
    },
    'n0nce',
  );

  it('runs nothing and loads nothing', () => expectInert(html));

  it('gives the figures of the chart in a table', () => {
    const cells = [...html.matchAll(/<td>(\d+)<\/td>/g)].map((match) => Number(match[1]));
    // Statuses that nothing has are left out.
    expect(cells).toEqual([3, 5, 1, 9]);
    expect(html).not.toContain('有争议');
    const widths = [...html.matchAll(/<rect class="\w+" x="[\d.]+%" y="\d+" width="([\d.]+)%"/g)].map(
      (match) => Number(match[1]),
    );
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(100, 1);
  });

  it('says so when there is nothing to show', () => {
    const empty = dashboardHtml(
      {
        language: 'en',
        title: 'State',
        summary: '',
        sections: [{ title: 'Pages', rows: [] }],
        statusNames,
        words: { name: '', total: '', nothing: 'No annotations yet.' },
      },
      'n',
    );
    expect(empty).toContain('No annotations yet.');
    expect(empty).not.toContain('<table>');
  });
});

function expectInert(html: string): void {
  expect(html).toContain(`content="default-src 'none'; style-src 'nonce-n0nce'"`);
  expect(html).not.toMatch(/<script|javascript:|\son\w+=|src=|href=|@import|url\(/i);
  expect(html.match(/<style/g)).toHaveLength(1);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
}

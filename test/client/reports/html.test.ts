import { describe, expect, it } from 'vitest';
import { dashboardHtml } from '../../../client/src/reports/dashboardHtml.ts';
import { type ScriptNote, scriptHtml } from '../../../client/src/reports/scriptHtml.ts';

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
    expect(cells).toEqual([3, 0, 5, 1, 0, 0, 9]);
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

describe('the printable script', () => {
  const text = `# 标题 & <b>\r\n\r\n张继锋说，全市<增长>6.2%。\n\n第三段${evil}`;
  const note = (words: string, extra: Partial<ScriptNote> = {}): ScriptNote => {
    const start = text.indexOf(words);
    return {
      span: start < 0 ? undefined : { start, end: start + words.length },
      kind: 'person',
      status: 'unchecked',
      lines: [`关于${words}`],
      quote: words,
      ...extra,
    };
  };
  const render = (notes: ScriptNote[]) =>
    scriptHtml(
      { language: 'zh-cn', title: '附注稿', subtitle: 'li', text, notes, lostTitle: '原文已找不到' },
      'n0nce',
    );

  it('runs nothing and loads nothing, whatever the page holds', () => expectInert(render([note('张继锋')])));

  it('numbers the marks in the order of the text', () => {
    const html = render([note('6.2%', { kind: 'number' }), note('张继锋')]);
    expect(html).toContain('<mark class="person">张继锋</mark><sup>1</sup>');
    expect(html).toContain('<mark class="number">6.2%</mark><sup>2</sup>');
    expect(html).toContain('<li value="1" class="unchecked"><span>关于张继锋</span>');
  });

  it('shows marks that lie over one another, and keeps every character', () => {
    const html = render([note('继锋说，全'), note('张继锋')]);
    expect(html).toContain('<mark class="person">张</mark><mark class="person">继锋</mark><sup>1</sup>');
    const shown = html
      .slice(html.indexOf('</header>'))
      .replace(/<aside>.*?<\/aside>|<sup>\d+<\/sup>|<[^>]+>/gs, '')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&#39;/g, "'")
      .replace(/&amp;/g, '&');
    expect(shown.replace(/\s/g, '')).toBe(text.replace(/^# /, '').replace(/\s/g, ''));
  });

  it('lists what has lost its words with the words it had', () => {
    const html = render([note('张继锋'), note('李小明')]);
    expect(html).toContain('原文已找不到');
    expect(html).toContain('<li value="2" class="unchecked"><q>李小明</q>');
  });
});

function expectInert(html: string): void {
  expect(html).toContain(`content="default-src 'none'; style-src 'nonce-n0nce'"`);
  expect(html).not.toMatch(/<script|javascript:|\son\w+=|src=|href=|@import|url\(/i);
  expect(html.match(/<style/g)).toHaveLength(1);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
}

import type { Bilingual, BlockKind, Joint, LineIndex, Page } from '../../core/index.ts';
import { characterWidth, displayWidth } from '../display-width.ts';
import { printable } from '../printable.ts';
import type { Colors } from '../reports/colors.ts';
import type { Terminal } from '../terminal.ts';
import { explainBlocks, explainParagraphs } from './explain.ts';

/** The blocks with their evidence, then the paragraphs that came apart with theirs. */
export function explanationText(page: Page, lines: LineIndex, terminal: Terminal, colors: Colors): string {
  const lineOf = (offset: number) => String(lines.positionAt(offset).line + 1).padStart(5);
  const names = Math.max(...Object.values(kindNames).map((name) => displayWidth(terminal.say(name))));
  const out = explainBlocks(page).map((block) => {
    const name = terminal.say(kindNames[block.kind]);
    const padded = name + ' '.repeat(names - displayWidth(name));
    const evidence = block.evidence.map(
      ({ sign, weight }) => `${sign} ${weight > 0 ? '+' : '−'}${Math.abs(weight).toFixed(1)}`,
    );
    const head = `${colors.dim(lineOf(block.span.start))}  ${colors.cyan(padded)}  ${block.certainty.toFixed(2)}`;
    const why = evidence.length > 0 ? `\n${' '.repeat(9)}${colors.dim(evidence.join(', '))}` : '';
    return `${head}  ${beginning(block.text, Math.max(20, terminal.columns - names - 18))}${why}`;
  });
  for (const { pieces, joints, ending } of explainParagraphs(page)) {
    joints.forEach((joint, at) => {
      const places = { head: lineOf(pieces[at]!.end).trim(), tail: lineOf(pieces[at + 1]!.start).trim() };
      const text = terminal.say(jointTexts[joint.kind], places);
      out.push(
        `${colors.yellow(text)}  ${joint.certainty.toFixed(2)}  ${colors.dim(joint.signs.join(', '))}`,
      );
    });
    if (ending === 'cut') {
      const place = { line: lineOf(pieces.at(-1)!.end).trim() };
      out.push(
        colors.red(
          terminal.say(
            { zh: '{line} 行：话没说完，版面上找不到下文', en: 'line {line}: stops in mid-sentence' },
            place,
          ),
        ),
      );
    }
  }
  return out.join('\n');
}

function beginning(text: string, columns: number): string {
  let shown = '';
  let width = 1;
  for (const character of printable(text)) {
    width += characterWidth(character);
    if (width > columns) return `${shown}…`;
    shown += character;
  }
  return shown;
}

const jointTexts: Readonly<Record<Joint['kind'], Bilingual>> = {
  wrapped: { zh: '{head}→{tail} 行：段内硬回车', en: 'lines {head} → {tail}: wrapped' },
  broken: { zh: '{head}→{tail} 行：断行', en: 'lines {head} → {tail}: broken' },
  interrupted: { zh: '{head}→{tail} 行：被插断', en: 'lines {head} → {tail}: interrupted' },
};

const kindNames: Readonly<Record<BlockKind, Bilingual>> = {
  'front-matter': { zh: '文首信息', en: 'front matter' },
  headline: { zh: '标题', en: 'headline' },
  label: { zh: '栏目', en: 'label' },
  subhead: { zh: '小标题', en: 'subhead' },
  byline: { zh: '署名', en: 'byline' },
  body: { zh: '正文', en: 'body' },
  caption: { zh: '图片说明', en: 'caption' },
  credit: { zh: '图片署名', en: 'credit' },
  'sign-off': { zh: '文末署名', en: 'sign-off' },
  jump: { zh: '转接', en: 'jump' },
  furniture: { zh: '版面附件', en: 'furniture' },
  image: { zh: '图片', en: 'image' },
  table: { zh: '表格', en: 'table' },
  'list-item': { zh: '列项', en: 'list item' },
  verse: { zh: '分行文字', en: 'verse' },
  directive: { zh: '指令', en: 'directive' },
};

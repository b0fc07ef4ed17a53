import type { TitleFact } from './fact.ts';
import type { Reading } from './reading.ts';

/** Laws, documents and works in 《》; nothing inside is read as a fact of its own. Marks may nest as 《…〈…〉…》. */
export function titles(reading: Reading): void {
  const { text } = reading;
  const pattern = /《([^《》]{1,80})》/g;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const name = match[1]!;
    reading.add({ kind: 'title', span, text: match[0], name, type: typeOf(name) } satisfies TitleFact);
    reading.take(span);
  }
}

const law = /(?:法|法典|条例|宪法|法规|司法解释|公约|细则)(?:[（(].*[）)])?$/;
const document =
  /(?:规划|方案|意见|通知|办法|规定|决定|计划|纲要|措施|报告|白皮书|指南|标准|规范|公报|公告|协议|协定|声明|倡议|宣言|目录|名单|通报|批复|清单|章程|制度|指引|要点|蓝皮书|大纲|总书|合同|承诺书|备忘录)(?:[（(].*[）)])?$/;

function typeOf(name: string): TitleFact['type'] {
  if (law.test(name)) return 'law';
  return document.test(name) ? 'document' : 'work';
}

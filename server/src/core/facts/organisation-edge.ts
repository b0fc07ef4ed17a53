import { fixedOrganisations } from './lexicon/organisation-words.ts';
import { WordIndex } from './word-index.ts';

/** The name ends here: 局长, 公司化, 队员, 大学生 go on as other words. */
export function closes(text: string, end: number, ending: string): boolean {
  const next = text[end] ?? '';
  if (next === '') return true;
  if (/[会协]$/.test(ending) && /[议商调]/.test(next)) return false;
  if (/[局厅队]$/.test(ending) && commonWords.test(text.slice(end - 2, end)) && ending.length === 1)
    return false;
  if (ending === '局' && (text[end - 2] === '副' || text[end - 2] === '局')) return false;
  if (ending === '局' || ending.endsWith('局')) return !'面部限势'.includes(next);
  if (ending.endsWith('馆')) return !'日藏员'.includes(next);
  if (ending === '厅') return true;
  if (ending === '队' || ending.endsWith('队')) return !'伍列形员'.includes(next);
  if (ending === '大学') return !'生城'.includes(next);
  if (ending === '集团') return !'军化式'.includes(next);
  if (ending === '航空') return !'器公母港运工发'.includes(next);
  if (ending === '移动' || ending === '电信' || ending === '联通') return false;
  if (ending === '石化') return !'产企项行工'.includes(next);
  if (ending === '小学' || ending === '中学') return next !== '生';
  if (ending.endsWith('委')) return next !== '员' && next !== '托';
  if (ending === '协会' || ending === '学会') return true;
  if (ending === '学会') return false;
  return true;
}

/** Words that end in 局, 厅 or 队 and name no organisation. */
const commonWords =
  /^(?:变局|格局|布局|结局|大局|全局|开局|时局|僵局|棋局|当局|出局|破局|入局|饭局|战局|政局|客厅|餐厅|大厅|展厅|排队|列队|领队|车队|团队)$/;

const fixedNames = new WordIndex(() => fixedOrganisations);

const numbered =
  /^(?:中铁|中交|中建|中冶|中国铁建|中国水电|中国电建|中核)[一二三四五六七八九十]{1,3}(?:局|公司|航局|公局|冶)(?!面|长)/;

/** The fixed name of an organisation that begins at `at`. */
export function fixedAt(text: string, at: number): string | undefined {
  if (text[at] === '中') {
    const built = numbered.exec(text.slice(at, at + 10))?.[0];
    if (built) return built;
  }
  return fixedNames.at(text, at);
}

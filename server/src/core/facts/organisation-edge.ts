import { builders } from './lexicon/organisation-words.ts';
import { isHan } from './place-edge.ts';
import { wordLists } from './word-lists.ts';

/** The name ends here: 局长, 公司化, 队员, 大学生 go on as other words. */
export function closes(text: string, end: number, ending: string): boolean {
  const next = text[end] ?? '';
  if (next === '') return true;
  // 阜南县蓝天救援队|队长, 小学组, 大学城
  if (/^(?:大队|支队|总队)$/.test(ending)) return !'伍列形员'.includes(next);
  if (ending.endsWith('中心'))
    return (
      !'城区店街线部工任'.includes(next) &&
      !/^(?:小学|中学|幼儿|学校|卫生|医院)/.test(text.slice(end, end + 2))
    );
  // 女排|小组赛
  if (/[男女][排篮足]$/.test(ending))
    return !/^(?:小组|半?决赛|[预联复]?赛|比赛|项目|世界|世锦|锦标|资格|循环|首轮|第)/.test(
      text.slice(end, end + 3),
    );
  // 民主协|商会
  if (ending === '商会' && text[end - 3] === '协') return false;
  // 遵义会议|会址
  if (ending === '议会') return text[end - 3] !== '会' && !'址员长厅'.includes(next);
  // 北京大学|校长
  if (ending.endsWith('学校'))
    return !('长园区门庆友训医'.includes(next) && /[大中小]/.test(text[end - 3] ?? ''));
  if (/[小中大]学$/.test(ending) && /[组级段]/.test(next)) return false;
  if (/^[一二三四五六七八十]中$/.test(ending)) return !'心全级国学小期等部央'.includes(next);
  if (ending === '农场' || ending === '煤矿') return !'主工'.includes(next);
  if (ending === '队' && /[大支总队]/.test(text[end - 2] ?? '')) return false;
  if (/^(?:分行|支行)$/.test(ending)) return next !== '长' || text[end - 1] === '行';
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
  // 集团公司|党委书记: the post, not the body.
  if (/^党(?:委|组|工委)$/.test(ending)) return !/^(?:副?书记|委员)/.test(text.slice(end, end + 3));
  if (ending.endsWith('委')) return next !== '员' && next !== '托';
  if (ending === '协会' || ending === '学会') return true;
  if (ending === '学会') return false;
  return true;
}

/** Words that end in 局, 厅 or 队 and name no organisation. */
const commonWords =
  /^(?:变局|格局|布局|结局|大局|全局|开局|时局|僵局|棋局|当局|出局|破局|入局|饭局|战局|政局|客厅|餐厅|大厅|展厅|排队|列队|领队|车队|团队|船队|舰队|机队|插队|站队|归队|入队|带队|掉队|组队|换队)$/;

const numbered = new RegExp(
  `^(?:${builders.join('|')})[一二三四五六七八九十]{1,3}(?:局|公司|航局|公局|冶)(?!面|长)`,
);

/** 东北|大门, 提高|通关, 公安部|门: a fixed name that is a piece of other words where it stands. */
function isAccident(text: string, at: number, name: string): boolean {
  const before = text[at - 1] ?? '';
  const next = text[at + name.length] ?? '';
  if (name.endsWith('部') && (next === '门' || (next === '长' && text[at + name.length + 1] !== '期')))
    return true;
  if (name === '民主党') return next === '派';
  if (name.length > 2) return false;
  if (/^[国东南海厦川深山]航$/.test(name)) return isHan(before) || /[天空道线行母班运向]/.test(next);
  if (/^[工农建中交招]行$/.test(name)) return isHan(before) || /[业动走进驶情政列为使程人]/.test(next);
  const [left, right] = pieces[name] ?? ['', ''];
  return (before !== '' && left.includes(before)) || (next !== '' && right.includes(next));
}

/** Names of two characters that other words hold: what stands before and behind them there. */
const pieces: Readonly<Record<string, readonly [before: string, behind: string]>> = {
  北大: ['东西湖河华', '门街厅荒楼桥营路地棚道洋仓西坡屯河红'],
  清华: ['', '园苑'],
  一汽: ['', '油车'],
  高通: ['提', '关过量胀'],
  联想: ['', '到起'],
  中粮: ['市', ''],
  复旦: ['光', ''],
  工党: ['职员农', ''],
  白宫: ['', ''],
  浙大: ['', '桥'],
  博世: ['', '界'],
  滴滴: ['', '答的'],
  网易: ['上', ''],
  蔚来: ['', ''],
  茅台: ['', '镇'],
  万达: ['', '到成'],
  特步: ['', '道行'],
  思念: ['', ''],
  华润: ['', ''],
  大疆: ['', '域'],
  空客: ['天', '运'],
  奔驰: ['', '在的而'],
  飞鹤: ['', ''],
  快手: ['', ''],
};

/** The fixed name of an organisation that begins at `at`. */
export function fixedAt(text: string, at: number): string | undefined {
  if (text[at] === '中') {
    const built = numbered.exec(text.slice(at, at + 10))?.[0];
    if (built) return built;
  }
  const name = wordLists.organisation.at(text, at);
  return name === undefined || isAccident(text, at, name) ? undefined : name;
}

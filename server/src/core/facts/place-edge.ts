import { CharacterSet } from '../text/character-set.ts';
import type { PlaceType } from './lexicon/places.ts';

/** A place in one paragraph. Logical offsets. */
export interface PlaceSpan {
  readonly start: number;
  readonly end: number;
  readonly type: PlaceType;
}

/** 山东, 河里, 江面 go on as other words; 村民, 镇长, 区域 too. */
export function isEdge(text: string, end: number, ending: string): boolean {
  const next = text[end] ?? '';
  if (next === '') return true;
  if (ending.length > 1) return isEdgeOfWord(ending, next);
  if (divisions.at(ending, 0)) return isEdgeOfDivision(text, end, ending, next);
  if (features.at(ending, 0)) return isEdgeOfFeature(text, end, ending, next);
  return !(ending === '庙' && next === '会');
}

function isEdgeOfWord(ending: string, next: string): boolean {
  if (ending.endsWith('区')) return next !== '位';
  if (ending === '高速') return !isIdeograph(next) || '段上沿全封收入出堵与和'.includes(next);
  return !/^体育[场馆]$/.test(ending) || !'地馆长'.includes(next);
}

const divisions = new CharacterSet('市县区镇乡村省州旗');

function isEdgeOfDivision(text: string, end: number, ending: string, next: string): boolean {
  if (ending === '乡' && next === '亲') return false;
  if (ending === '镇' && '痛静压定'.includes(next)) return false;
  if (ending === '区' && next === '位') return false;
  if (ending === '村' && '貌容风规'.includes(next)) return false;
  if (ending === '乡' && '下村镇'.includes(next) && text[end + 1] !== '长') return false;
  if (next === ending && '市县区镇乡'.includes(ending) && text[end + 1] === '长') return true;
  if (!'民长委域级别间块落庄里镇区县场值政直门志内外史'.includes(next)) return true;
  if (next === '落') return ending !== '村';
  if (next === '民') return ending === '村';
  if (next === '长') return '镇乡县区'.includes(ending);
  if (next === '委') return ending !== '省';
  return next === '内';
}

const features = new CharacterSet('山河江湖海岛岭港湾路街站门桥楼园关观宫殿塔峰溪泉');

function isEdgeOfFeature(text: string, end: number, ending: string, next: string): boolean {
  if (ending === '港' && next === '口') return false;
  if (ending === '山' && next === '峡') return false;
  // 别尔江|斯克: the transcription goes on.
  if ('江湖海山河'.includes(ending) && '斯克特尔夫'.includes(next)) return false;
  if (ending === '路')
    return !isIdeograph(next) || '与和至上东西南北口沿附一二三四五六七八九十'.includes(next);
  // 万盛街|灯火通明, 塔山|煤矿
  if (ending === '街' && text.startsWith('灯火', end)) return true;
  if (ending === '山' && /^(?:煤|铁|铜|金)?矿/.test(text.slice(end, end + 2))) return false;
  if (next === '水') return ending !== '山' && ending !== '岭';
  return !goesOn.at(next, 0) || '上下边畔岸里脚南北东西口'.includes(next);
}

/** What makes another word of a feature of the land: 山林, 江面, 街道. */
const goesOn = new CharacterSet(
  '遍水里上下边畔岸面口南北东西脉脚顶区坡林鸟川流源景色门体子道头段灯况线径长人心化湾港豚鲜鱼泥沙滩域底景风歌羊城岭石',
);

function isIdeograph(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

export function isHan(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}

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
  if (ending === '港' && next === '口') return false;
  if (ending === '乡' && next === '亲') return false;
  if (ending === '庙' && next === '会') return false;
  if (ending === '镇' && '痛静压定'.includes(next) && next !== '') return false;
  if (/区$/.test(ending) && next === '位') return false;
  if (ending === '村' && '貌容风规'.includes(next) && next !== '') return false;
  if (ending === '山' && next === '峡') return false;
  // 别尔江|斯克: the transcription goes on.
  if (/^[江湖海山河]$/.test(ending) && '斯克特尔夫'.includes(next) && next !== '') return false;
  if (ending === '路')
    return !/[\u4e00-\u9fff]/.test(next) || /[与和至上东西南北口沿附一二三四五六七八九十]/.test(next);
  if (ending === '高速') return !/[\u4e00-\u9fff]/.test(next) || /[段上沿全封收入出堵与和]/.test(next);
  if (ending === '乡' && /[下村镇]/.test(next) && text[end + 1] !== '长') return false;
  if (/^[市县区镇乡]$/.test(ending) && next === ending && text[end + 1] === '长') return true;
  if (/^[市县区镇乡村省州旗]$/.test(ending))
    return (
      !'民长委域级别间块落庄里镇区县场值政直门志内外史'.includes(next) ||
      next === '' ||
      (next === '落' && ending !== '村') ||
      (ending === '村' && next === '民') ||
      (next === '长' && /[镇乡县区]/.test(ending)) ||
      next === '内' ||
      (next === '委' && ending !== '省')
    );
  if (/^体育[场馆]$/.test(ending)) return !'地馆长'.includes(next) || next === '';
  // 万盛街|灯火通明, 塔山|煤矿
  if (ending === '街' && text.startsWith('灯火', end)) return true;
  if (ending === '山' && /^(?:煤|铁|铜|金)?矿/.test(text.slice(end, end + 2))) return false;
  if (/^[山河江湖海岛岭港湾路街站门桥楼园关观宫殿塔峰溪泉]$/.test(ending))
    return (
      !'遍水里上下边畔岸面口南北东西脉脚顶区坡林鸟川流源景色门体子道头段灯况线径长人心化湾港豚鲜鱼泥沙滩域底景风歌羊城岭石'.includes(
        next,
      ) ||
      next === '' ||
      (next === '水' ? !/[山岭]/.test(ending) : '上下边畔岸里脚南北东西口'.includes(next))
    );
  return true;
}

export function isHan(char: string): boolean {
  return char >= '\u3400' && char <= '\u9fff';
}

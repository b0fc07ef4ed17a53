import type { Paragraph } from '../page/paragraph.ts';
import type { Section } from '../page/section.ts';
import { matchesOf } from '../text/matches.ts';
import { message } from '../text/message.ts';
import { replacement } from './fixes.ts';
import { toSection } from './locate.ts';
import type { Finding, SectionRule } from './rule.ts';
import { Trait, traitsOf } from './traits.ts';

/** 计量单位写法: symbols in their case, units by their full names, one name a unit in an article. */
export const unitForm: SectionRule = {
  id: 'unit-form',
  group: 'numbers',
  scope: 'section',
  severity: 'info',
  errors: 0.1,
  name: { zh: '计量单位写法', en: 'Form of units' },
  docs: {
    zh: '单位符号的大小写有规定（kg、km、kW·h），名称不用旧称和简称（公分、平米、3个立方），同一篇稿件里“公里”“千米”只用一种。',
    en: 'Unit symbols have a fixed case (kg, km, kW·h), units go by their full names (厘米, 平方米), and one article uses either 公里 or 千米.',
  },
  source: 'GB 3100-93 6；GB 3101-93',
  examples: [
    { bad: '# 标题\n\n一箱重5KG，运了10KM。\n', good: '# 标题\n\n一箱重5kg，运了10km。\n' },
    { bad: '# 标题\n\n房子有90平米，树高30公分。\n', good: '# 标题\n\n房子有90平方米，树高30厘米。\n' },
    { bad: '# 标题\n\n浇了3个立方，占地120M2。\n', good: '# 标题\n\n浇了3立方米，占地120m²。\n' },
    {
      bad: '# 标题\n\n先走3公里，再走2千米，又走5公里。\n',
      good: '# 标题\n\n先走3公里，再走2公里，又走5公里。\n',
    },
    { ok: '# 标题\n\n一箱重5kg，房子有90平方米，全程10公里。\n', why: '写法正确 / right' },
    { ok: '# 标题\n\n3个立方体，M2增长8.7%。\n', why: '几何体；货币供应量 / a solid; money supply' },
    { ok: '# 标题\n\n提高水平米面供应充足。\n', why: '“水平/米面” / two words meeting' },
  ],
  *check(section) {
    const metres: { found: Place; name: string }[] = [];
    for (const paragraph of section.paragraphs) {
      if (paragraph.role === 'furniture' || !mayHoldUnit(paragraph)) continue;
      for (const match of matchesOf(paragraph.text, UNITS)) {
        const unit = match[0];
        // A unit takes no 个 before it: 3个立方.
        const start = match.index - (unit === '立方' && paragraph.text[match.index - 1] === '个' ? 1 : 0);
        const place = { paragraph, start, end: match.index + unit.length };
        if (unit === '公里' || unit === '千米') metres.push({ found: place, name: unit });
        else yield findingAt(section, place, FORMS.get(unit.toUpperCase())!);
      }
    }
    yield* mixed(section, metres);
  },
};

interface Place {
  readonly paragraph: Paragraph;
  readonly start: number;
  readonly end: number;
}

/** Where both names of the kilometre occur, the rarer one; the later one of two as frequent. */
function* mixed(section: Section, metres: readonly { found: Place; name: string }[]): Generator<Finding> {
  const thousands = metres.filter((one) => one.name === '千米');
  const publics = metres.filter((one) => one.name === '公里');
  if (thousands.length === 0 || publics.length === 0) return;
  const odd =
    thousands.length < publics.length ? thousands : publics.length < thousands.length ? publics : undefined;
  const rare = odd ?? (metres[0]!.name === '公里' ? thousands : publics);
  for (const { found, name } of rare) yield findingAt(section, found, name === '公里' ? '千米' : '公里');
}

function findingAt(section: Section, place: Place, right: string): Finding {
  const span = { start: place.start, end: place.end };
  const unit = place.paragraph.text.slice(place.start, place.end);
  return toSection(replacement(span, message(TEXT, { unit, right }), right), place.paragraph, section);
}

/** Behind a figure only; where none of them begins, no look behind. Symbols are matched whole: KG in a name (KG公司) or a model (5KMX) is no unit. */
const UNITS =
  /(?=[KkCMHhGm公千平立])(?:(?<=\d ?)(?:KG|Kg|kG|KM|Km|CM|Cm|MM|KW·?[Hh]|KWH|kwh|Kwh|KW|Kw|kw|ML|Ml|KV|Kv|kv|HZ|hz|MHZ|GHZ|KPA|MPA|Mpa|mpa)(?![A-Za-z\d])|(?<=\d\d|\.\d)M[23](?![A-Za-z\d.])|(?<=[\d万亿千百十多余每几])(?:公分|平米)|(?<=[\d万亿千百十多余每几]|[\d一二两三四五六七八九十几多余]个)立方(?![米厘分毫千公体根])|(?<=[\d.][万亿千百多余]{0,2})(?:公里|千米)(?![/／]))/g;

/** Asked first, as most paragraphs hold none: to look behind every character of a text for a figure is dear. */
function mayHoldUnit(paragraph: Paragraph): boolean {
  const traits = traitsOf(paragraph);
  if ((traits & Trait.digit) !== 0 && (traits & Trait.latin) !== 0) return true;
  if ((traits & Trait.measure) === 0) return false;
  return ((traits & Trait.digit) !== 0 ? HAN_UNIT : COUNTED_IN_HAN).test(paragraph.text);
}

const HAN_UNIT = /公[里分]|千米|平米|立方/;

/** What a paragraph without Arabic figures may hold: 三十公分. */
const COUNTED_IN_HAN = /公分|平米|立方/;

const FORMS: ReadonlyMap<string, string> = new Map([
  ['KG', 'kg'],
  ['KM', 'km'],
  ['CM', 'cm'],
  ['MM', 'mm'],
  ['M2', 'm²'],
  ['M3', 'm³'],
  ['KWH', 'kW·h'],
  ['KW·H', 'kW·h'],
  ['KW', 'kW'],
  ['ML', 'mL'],
  ['KV', 'kV'],
  ['HZ', 'Hz'],
  ['MHZ', 'MHz'],
  ['GHZ', 'GHz'],
  ['KPA', 'kPa'],
  ['MPA', 'MPa'],
  ['公分', '厘米'],
  ['平米', '平方米'],
  ['立方', '立方米'],
]);

const TEXT = { zh: '“{unit}”应写作“{right}”', en: 'Write “{right}” for “{unit}”' };

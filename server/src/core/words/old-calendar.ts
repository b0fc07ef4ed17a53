/** Whether a month and a day are told in another calendar than the civil one, where February may have thirty days. */

/**
 * @param start UTF-16 offset of the date, its year included where the year has four digits
 * @param end behind its last character
 */
export function isOldCalendar(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - LOOK_BACK), start);
  const clause = before.slice(before.search(LAST_SENTENCE));
  return (
    OTHER.test(clause) ||
    SEXAGENARY.test(clause) ||
    REIGN.test(clause) ||
    CIVIL.test(text.slice(end, end + 6))
  );
}

/** Long enough for 农历辛丑年（牛年）: a calendar is named at the year, not at the day. */
const LOOK_BACK = 24;

const LAST_SENTENCE = /[^。！？]*$/;

const OTHER = /[农阴旧夏藏回伊彝傣]历|腊月|正月|闰$/;

/** 丙午年: the stems and branches name years of the lunar calendar. */
const SEXAGENARY = /[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/;

/**
 * The year of a reign right before the month: a name of the last two dynasties, or a year in one to three Chinese
 * numerals, as no civil year has so few (贞观二十三年). Republican China had the civil calendar, Japan since 1873.
 */
const REIGN =
  /(?:(?:洪武|建文|永乐|洪熙|宣德|正统|景泰|天顺|成化|弘治|正德|嘉靖|隆庆|万历|泰昌|天启|崇祯|顺治|康熙|雍正|乾隆|嘉庆|道光|咸丰|同治|光绪|宣统)(?:元|[一二三四五六七八九十]{1,3}|\d{1,2})年[^，。；]{0,8}|(?<!(?:民国|大正|昭和|平成|令和)[一二三四五六七八九十]{0,2})(?<![〇○零])(?:元|(?<![一二三四五六七八九十〇○零])[一二三四五六七八九十]{1,3})年)$/;

/** 二月三十日（公历3月20日）: the civil day is given beside it, so this is none. */
const CIVIL = /^[（(，,]?(?:即|合|折合)?(?:公历|阳历|西历|公元|农历|阴历)/;

/**
 * The character that Chinese text is written with in place of a compatibility one, or the same when it is none:
 * Kangxi and supplementary radicals, compatibility ideographs, full-width digits and letters, vertical and small forms.
 */
export function canonical(character: string): string {
  const unit = character.codePointAt(0)!;
  if (unit >= 0x2e80 && unit <= 0x2ef3) return RADICALS.get(character) ?? character;
  if (unit >= 0xfe10 && unit <= 0xfe6b) return FORMS.get(character) ?? character;
  if (
    (unit >= 0x2f00 && unit <= 0x2fd5) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2f800 && unit <= 0x2fa1f) ||
    (unit >= 0xff10 && unit <= 0xff19) ||
    (unit >= 0xff21 && unit <= 0xff3a) ||
    (unit >= 0xff41 && unit <= 0xff5a)
  ) {
    return character.normalize('NFKC');
  }
  return character;
}

/** Unicode maps most supplementary radicals to nothing; these are the ones OCR and PDF text emit for whole characters. */
const RADICALS: ReadonlyMap<string, string> = pairs(
  '⺟母⺠民⺩王⺪疋⺫目⺬示⺼月⻁虎⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⺁厂⺈刀⺋卩⺎兀⺒巳⺓幺⺗心⺙攴⺝月⺧牛⺮竹⺯糸⺶羊⺷羊⻊足⻍辶⻎辶⻏邑⻖阜⻗雨',
);

/** Vertical and small forms of the marks; Unicode would map them to ASCII, Chinese print sets them full-width. */
const FORMS: ReadonlyMap<string, string> = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』︱—﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）﹛｛﹜｝﹝〔﹞〕',
);

function pairs(table: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (let at = 0; at + 1 < table.length; at += 2) map.set(table[at]!, table[at + 1]!);
  return map;
}

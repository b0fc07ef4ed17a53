/**
 * The length in UTF-16 units of the dateline that opens a paragraph, with the blanks behind it; 0 when there is none.
 * A dateline names the source of the report: 本报讯, 新华社北京12月21日电(记者X), in bold or plain.
 */
export function datelineLength(text: string, from = 0): number {
  const head = text.slice(from, from + 90);
  const bold = /^\*\*([^*\n]{2,60})\*\*[ \t\u3000]*/.exec(head);
  if (bold && SOURCE.test(bold[1]!)) return bold[0].length;
  const own = OWN.exec(head);
  if (own) return own[0].length;
  return WIRE.exec(head)?.[0].length ?? 0;
}

/** What a bold run must hold to be a source and no emphasis. */
const SOURCE = /(?:讯|日电|社电|消息)(?:$|[\s（(:：])|报道$|^(?:本报|新华社)?(?:记者|通讯员)|(?:^|\s)记者/;

const REPORTER = '(?:[\\s\\u3000]*[（(][^）)\\n]{1,40}[）)])?';
const NAMES =
  '(?:[\\s\\u3000]+(?:本报)?(?:记者|通讯员|见习记者|实习生)[^，。,:：（(\\n]{2,24}?(?:报道|摄影报道))?';

/** 本报讯, 本报北京12月21日讯, 晚报讯, 本报上海4月18日电: they close a source and nothing else at the start of a paragraph. */
const OWN = new RegExp(
  `^(?:【[^】\\n]{0,6}讯】|(?:本报|本台|本网|[\\u4e00-\\u9fff]{1,4}报)[\\u4e00-\\u9fff\\d\\s]{0,16}?(?:讯(?![息号问])|(?:日电|消息)(?=[\\s（(:：，,]|$))${NAMES}${REPORTER}[:：]?[ \\t\\u3000]*)`,
);

/** 新华社北京12月21日电, 中新社…电, 人民网…电, 据新华社电; what follows must not be a clause (新华社3日电称). */
const WIRE = new RegExp(
  `^据?(?:新华社|新华网|中新社|中新网|央视网|人民网|光明网|法新社|路透社|[\\u4e00-\\u9fff]{1,4}(?:社|网))(?:[\\u4e00-\\u9fff]{0,12}?\\d{1,2}月\\d{1,2}日|[\\u4e00-\\u9fff]{0,10}?\\d{1,2}日)?(?:专?电|讯)(?:${REPORTER.slice(0, -1)}[:：]?[ \\t\\u3000]*|[\\s\\u3000]+)`,
);

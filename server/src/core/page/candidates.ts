import type { BlockKind, Evidence } from './block.ts';
import { issuer, signatureForm } from './forms/signature.ts';
import { areParallel, areRows } from './parallel.ts';
import type { Shape } from './shape.ts';
import type { RawBlock } from './split.ts';

/** One thing that a block may be, with what speaks for it before the neighbouring paragraphs are heard. */
export interface Candidate {
  readonly kind: BlockKind;
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

/** What stands around a block, in the order of the page. */
export interface Neighbours {
  readonly before: RawBlock | undefined;
  readonly after: RawBlock | undefined;
  readonly afterBlankLines: number;
  /** No body text stands above it in its section. */
  readonly atHead: boolean;
  /** No body text stands below it in its section. */
  readonly atFoot: boolean;
  /** The section opens with a headline. */
  readonly inArticle: boolean;
}

/** Longer than this, in characters, a prose block is body text and nothing else. */
export const LONGEST_CAPTION = 120;

/** The kinds that a block may have. Weights are log odds against plain body text; blocks of sure form have one kind. */
export function candidatesOf(raw: RawBlock, shape: Shape, around: Neighbours): Candidate[] {
  switch (raw.form) {
    case 'front-matter':
    case 'image':
    case 'table':
    case 'directive':
    case 'jump':
    case 'furniture':
    case 'verse':
      return [sure(raw.form)];
    case 'formula':
      return [sure('verse')];
    case 'rule':
      return [sure('furniture')];
    case 'credit':
      return [candidate('credit', [sign('form:credit', 4)]), candidate('body', [sign('form:credit', -4)])];
    case 'signature':
      return signature(raw, shape, around);
    case 'list-item':
      return listItem(shape, around);
    default:
      return prose(raw, shape, around);
  }
}

function signature(raw: RawBlock, shape: Shape, around: Neighbours): Candidate[] {
  const names = signatureForm(raw.text.trim()) === 'names';
  const form = names ? sign('form:names', 0.5) : sign('form:signature', 3);
  const out: Candidate[] = [];
  if (around.atHead && around.inArticle)
    out.push(candidate('byline', [form, sign('position:under-headline', 2)]));
  else {
    const place = around.atFoot ? sign('position:foot', 2) : sign('position:inside', names ? -2 : 0);
    out.push(candidate('sign-off', [form, place]));
  }
  const picture = around.before && (around.before.blankLines >= 2 || around.before.form === 'image');
  out.push(candidate('credit', [sign('form:signature', 1), sign('before:picture', picture ? 2 : -2)]));
  // Two or three characters that happen to begin with a surname may be anything, a piece of a sentence among them.
  if (names) out.push(...prose(raw, shape, around));
  return out;
}

function listItem(shape: Shape, around: Neighbours): Candidate[] {
  const out = [candidate('list-item', [sign('form:list', 3)])];
  if (!shape.closed && shape.length <= 24 && around.after?.form === 'prose') {
    out.push(candidate('subhead', [sign('form:numbered-title', 3.5)]));
  }
  return out;
}

function prose(raw: RawBlock, shape: Shape, around: Neighbours): Candidate[] {
  const body = candidate('body', bodyEvidence(raw, shape, around));
  if (shape.length > LONGEST_CAPTION && !shape.credited && !shape.captionMark) return [body];
  if (shape.dateline > 0) return [body];
  const out = [body, candidate('caption', captionEvidence(raw, shape, around))];
  if (isInRow(raw, around)) out.push(candidate('list-item', [sign('around:rows', 5)]));
  if (isIssuer(raw, shape, around)) out.push(candidate('sign-off', [sign('form:issuer', 3.5)]));
  if (shape.length <= 30) out.push(candidate('subhead', subheadEvidence(raw, shape, around)));
  return out;
}

/** One of a row of counted lines (一是…；, 二是…；) or of rows of one shape. */
function isInRow({ text }: RawBlock, { before, after }: Neighbours): boolean {
  const own = text.trim();
  const [above, below] = [before?.text.trim(), after?.text.trim()];
  return (
    (below !== undefined && (areParallel(own, below) || areRows(own, below))) ||
    (above !== undefined && (areParallel(above, own) || areRows(above, own)))
  );
}

/** The body that issues a notice, under its last sentence and at the foot or over the date. */
function isIssuer({ text }: RawBlock, shape: Shape, { before, after, atFoot }: Neighbours): boolean {
  if (shape.closed || shape.commas > 0 || shape.length > 24) return false;
  if (!/[。！？]”?$/.test(before?.text.trimEnd() ?? '')) return false;
  return (
    (atFoot || after === undefined || /^(?:19|20)\d\d年/.test(after.text.trim())) && issuer.test(text.trim())
  );
}

function bodyEvidence(raw: RawBlock, shape: Shape, around: Neighbours): Evidence[] {
  const out: Evidence[] = [];
  const credited = nextIsCredit(around);
  if (!shape.closed && shape.length <= 24) {
    out.push(sign('length:short-open', shape.length <= 12 ? -1.8 : -0.8));
    if (shape.commas === 0) out.push(sign('form:no-comma', shape.length > 14 ? -1.5 : -0.6));
  }
  if (raw.blankLines >= 2 && shape.length <= 60) out.push(sign('gap:picture', -1.5));
  if (credited && shape.length <= 80) out.push(sign('next:credit', shape.length <= 40 ? -3 : -2));
  if (around.before?.form === 'image' && shape.length <= 40)
    out.push(sign('before:image', shape.closed ? -1.9 : -1.5));
  if (shape.bold) out.push(sign('form:bold', -3));
  return out;
}

function captionEvidence(raw: RawBlock, shape: Shape, around: Neighbours): Evidence[] {
  const out: Evidence[] = [sign('prior:caption', -2)];
  const credited = nextIsCredit(around);
  const image = around.before?.form === 'image';
  if (raw.blankLines >= 2) out.push(sign('gap:picture', 2.5));
  if (credited) out.push(sign('next:credit', 3.5));
  if (image) out.push(sign('before:image', 2));
  else if (around.after?.form === 'image') out.push(sign('next:image', 1));
  if (shape.captionMark) out.push(sign('form:caption-mark', 8));
  if (shape.credited) out.push(sign('form:credit-at-end', 7));
  const pictured = raw.blankLines >= 2 || credited || image || shape.captionMark || shape.credited;
  if (!pictured) out.push(sign('around:no-picture', around.atFoot ? -3 : -2));
  if (opensSentence(raw, shape)) out.push(sign('form:sentence-opener', -2.5));
  if (!shape.closed && stopsShort(raw, shape)) out.push(sign('form:unfinished', -2));
  if (/[，、；,;]$/.test(raw.text.slice(shape.start, shape.end))) out.push(sign('form:soft-mark', -4));
  if (shape.closed) {
    if (!pictured) out.push(sign('form:sentence', -1));
  } else out.push(sign('form:no-final-mark', 0.5));
  if (shape.length <= 40) out.push(sign('length:short', 0.5));
  else if (shape.length > 60) out.push(sign('length:long', shape.length > 100 ? -4 : -2));
  if (shape.sentences > 0) out.push(sign('form:several-sentences', -1.5));
  if (/^\d{1,2}月\d{1,2}日/.test(raw.text)) out.push(sign('form:date-first', pictured ? 1 : 0));
  if (shape.unbalanced) out.push(sign('form:unbalanced', -2));
  if (shape.headless) out.push(sign('form:cannot-begin', -4));
  return out;
}

function subheadEvidence(raw: RawBlock, shape: Shape, around: Neighbours): Evidence[] {
  const line = raw.text.slice(shape.start, shape.end);
  const out: Evidence[] = [sign('prior:subhead', -1.5)];
  if (shape.closed) out.push(sign('form:final-mark', /[？！?!]$/.test(line) ? -2.5 : -8));
  if (shape.length >= 4 && shape.length <= 14) out.push(sign('length:title', 1));
  else if (shape.length > 14 && shape.length <= 20 && shape.commas === 0) out.push(sign('length:title', 0.7));
  else if (shape.length > 20) out.push(sign('length:long', shape.length > 26 ? -6 : -2));
  if (shape.commas > 0) out.push(sign('form:comma', halves(line) ? 0.7 : -2.2));
  if (/^[\u3400-\u9fff]{2,9}[\s\u3000]+[\u3400-\u9fff]{2,9}$/.test(line))
    out.push(sign('form:decks', halves(line) ? 3 : 1));
  if (shape.sentences > 0) out.push(sign('form:several-sentences', -6));
  if (/[：；，、:;,]$/.test(line)) out.push(sign('form:soft-mark', -4));
  if (shape.unbalanced) out.push(sign('form:unbalanced', -4));
  if (shape.headless) out.push(sign('form:cannot-begin', -4));
  if (UNFINISHED.test(line) || stopsShort(raw, shape)) out.push(sign('form:unfinished', -2.5));
  if (opensSentence(raw, shape)) out.push(sign('form:sentence-opener', -2.5));
  if (/\d[余多]?[万亿千百]{0,2}[\u4e00-\u9fff]{1,2}$/.test(line)) out.push(sign('form:figure-at-end', -0.8));
  if (INSTITUTION.test(line)) out.push(sign('form:institution', -1.5));
  if (REPORTED_TIME.test(line)) out.push(sign('form:reported-time', -1.5));
  if (TITLE_VERB.test(line)) out.push(sign('form:title-verb', 1.2));
  if (raw.blankLines >= 2) out.push(sign('gap:picture', -1));
  if (nextIsCredit(around)) out.push(sign('next:credit', -3));
  if (shape.bold) out.push(sign('form:bold', 5));
  if (/^(?:——|—)/.test(line) && around.atHead) out.push(sign('form:deck', 3));
  if (around.atFoot) out.push(sign('position:foot', -2));
  if (around.atHead) out.push(sign('position:head', -0.5));
  return out;
}

/** It sets out as a sentence of running text does: 据统计，… 此外，… X表示，… */
function opensSentence(raw: RawBlock, shape: Shape): boolean {
  return SENTENCE_OPENER.test(raw.text.slice(shape.start, shape.start + 30));
}

const SENTENCE_OPENER =
  /^(?:记者(?:从|在|近日|日前|了解到|获悉)|(?:当地时间|今年|去年|近年|本台|今天|今日|昨天|昨日|近日|日前|目前|此外|另外|同时|随后|其中|下一步|接下来|截至|据|另据|根据|记者|对此|为此|因此|但是?|不过|然而|如今|当[天日前]|\d{1,2}日)[^，,]{0,10}[，,]|[^，,]{2,16}(?:表示|指出|认为|强调|介绍|透露|宣布|报道|说|称)[，,：:])/;

/** Its last clause has hardly begun: no title and no caption stops two characters behind a comma. */
function stopsShort(raw: RawBlock, shape: Shape): boolean {
  return /[，,；;：:][^，,；;：:]{1,3}$|、[^，,、]{1,2}$/.test(raw.text.slice(shape.start, shape.end));
}

/** An institution or an office-holder standing alone wants a verb: a title says what happened. */
const INSTITUTION =
  /^[\u3400-\u9fff]{2,14}(?:委|局|部|厅|署|委员会|办公室|专班|机制)$|(?:总理|总统|主席|部长|书记|主任|省长|市长|局长|首相|发言人)[\u3400-\u9fff·]{2,4}$/;

/** News tells when it happened, titles do not. */
const REPORTED_TIME =
  /(?:昨[晚天日]|今[天晚]|近日|日前|将于|\d{1,2}日(?:上午|下午|晚|凌晨)?(?:[在于将]|主持|出席|会见|发表|举行|召开))/;

/** Verbs that newspapers like to open a subhead with. */
const TITLE_VERB =
  /^从[^，]+到[^，]+$|^(?:稳住|稳定|种好|建好|管好|盘活|用活|答好|当好|守牢|扛起|推动|推进|打造|聚焦|筑牢|擦亮|激活|深化|强化|优化|创新|做强|做优|做大|拓展|夯实|守护|助力|引领|提升|加快|构建|凝聚|释放|打通|破解|绘就|厚植|唱响|织密|用好|讲好|守住|拓宽|延伸|培育|坚持|让|把|以)/;

/** Two halves of equal length, as titles have them: 补短板 强弱项; 聚焦主业，做强产业. */
function halves(line: string): boolean {
  const parts = line.split(/[\s\u3000，,]+/);
  return parts.length === 2 && parts[0]!.length === parts[1]!.length;
}

/** A title does not stop at a word that wants an object. */
const UNFINISHED =
  /(?:[·•的和与及或对为将被把向从于使让由以而且并其该各每在至]|[称说]|表示|指出|认为|介绍|进行|通过|关于|以及|包括|根据|已经|正在|可以|能够|开始|成为|属于|等|发言人|总理|部长|总统|首相|主席|主任|书记|局长|秘书长|议员|委员|记者|团长|大使|省长|市长|县长|院长|教授)$/;

function nextIsCredit(around: Neighbours): boolean {
  return around.after?.form === 'credit' && around.afterBlankLines < 2;
}

function sure(kind: BlockKind): Candidate {
  return { kind, score: 0, evidence: [{ sign: `form:${kind}`, weight: 8 }] };
}

function candidate(kind: BlockKind, evidence: readonly Evidence[]): Candidate {
  return { kind, score: evidence.reduce((sum, one) => sum + one.weight, 0), evidence };
}

/** One object for each sign and weight: a page names some hundred of them, and keeps them with its blocks by the thousand. */
function sign(name: string, weight: number): Evidence {
  let byWeight = signs.get(name);
  if (!byWeight) {
    byWeight = new Map();
    signs.set(name, byWeight);
  }
  let known = byWeight.get(weight);
  if (!known) {
    known = { sign: name, weight };
    byWeight.set(weight, known);
  }
  return known;
}

/** A pure cache of a bounded number of immutable objects: the names and weights stand in this file. */
const signs = new Map<string, Map<number, Evidence>>();

import { creditForm } from './forms/credit.ts';
import { isFurniture, isJump } from './forms/furniture.ts';
import { signatureForm } from './forms/signature.ts';

/** What a single line can be told to be from its own characters; `verse` is given to a row of lines, `prose` is the rest. */
export type LineForm =
  | 'front-matter'
  | 'heading'
  | 'image'
  | 'table'
  | 'directive'
  | 'formula'
  | 'rule'
  | 'jump'
  | 'furniture'
  | 'credit'
  | 'signature'
  | 'list-item'
  | 'verse'
  | 'prose';

/** Reads the form of one line. Long lines are prose at the first look: the forms are all short. */
export function lineForm(raw: string): LineForm {
  const first = raw.charCodeAt(0);
  if (first === 35 && /^#{1,6}(?:[ \t\u3000]|$|[^#\s\d])/.test(raw)) return 'heading';
  const line = raw.length > 400 ? raw.slice(0, 400).trimStart() : raw.trim();
  const lead = line.charCodeAt(0);
  // A single character has no form but that of a page number.
  if (line.length === 1 && !(lead >= 48 && lead <= 57)) return 'prose';
  if (lead === 60 || lead === 33) {
    if (line.startsWith('<!--')) return /^<!--\s*image\s*-->$/.test(line) ? 'image' : 'directive';
    if (IMAGE.test(line)) return 'image';
    if (/^<\/?(?:table|thead|tbody|tr|td|th|caption|colgroup|html|body)\b/i.test(line)) return 'table';
  }
  if (lead === 124 && /^\|.*\|$/.test(raw.trim())) return 'table';
  if (lead === 36 && line.startsWith('$$')) return 'formula';
  if (raw.length > 120) return LIST_ITEM.test(line) ? 'list-item' : 'prose';
  if (/^(?:[-*_—=~·.]\s?){3,}$/.test(line)) return 'rule';
  if (isJump(line)) return 'jump';
  if (isFurniture(line)) return 'furniture';
  if (creditForm(line) > 0) return 'credit';
  const signature = signatureForm(line);
  if (signature && signature !== 'names') return 'signature';
  if (signature === 'names' && line.length <= 20) return 'signature';
  return LIST_ITEM.test(line) ? 'list-item' : 'prose';
}

const IMAGE =
  /^(?:!\[[^\]]*\]\([^)]*\)|<img\b[^>]*>|<div\b[^>]*>\s*<img\b[^>]*>\s*<\/div>|<figure\b[^>]*>.*)$/i;

/** 1. 一、 （一） ① ● — what opens an item of a list. A decimal (1.5万) opens none. */
const LIST_ITEM =
  /^(?:\d{1,2}[.．](?!\d)|\d{1,2}、|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,3})[)）]|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十])|[●○◆◇▪•■□★☆▶►➢✓]|[-+]\s|\*\s|[①-⑳㈠-㈩⑴-⒇])/;

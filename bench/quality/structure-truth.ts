import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What is known of a page, in the file NAME.truth.json beside NAME.txt. Lines count from 1, as a person counts them. */
export interface StructureTruth {
  /** Seams of a paragraph that came apart: the line before and the line after, and whether other blocks stand between. */
  readonly breaks: readonly { readonly head: number; readonly tail: number; readonly interrupted: boolean }[];
  /** Lines that end in mid-sentence with no continuation on the page. */
  readonly truncations: readonly number[];
  /** Every paragraph of the articles as printed, damage to its characters included. */
  readonly paragraphs: readonly string[];
  /** Damage to characters: the rule that should see it, its line, and the characters. */
  readonly damage: readonly { readonly rule: string; readonly line: number; readonly text: string }[];
  /** Whether the page keeps the line ends of the printed columns. */
  readonly hardwrapped: boolean;
}

/** A page with its truth. */
export interface StructurePage {
  readonly name: string;
  readonly text: string;
  readonly truth: StructureTruth;
}

/** The pages of a folder that have a truth file, by name. */
export function structurePages(folder: string): StructurePage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.truth.json'))
    .sort()
    .map((file) => {
      const name = file.slice(0, -'.truth.json'.length);
      return {
        name,
        text: readFileSync(join(folder, `${name}.txt`), 'utf8'),
        truth: JSON.parse(readFileSync(join(folder, file), 'utf8')) as StructureTruth,
      };
    });
}

/** Whether nothing on the page is damaged, so that every structure finding on it is false. */
export function isClean({ truth }: StructurePage): boolean {
  return !truth.hardwrapped && truth.breaks.length + truth.truncations.length + truth.damage.length === 0;
}

/** The hard-wrapped paragraphs of a page: the first and the last line of each block that is a paragraph in several lines. */
export function wrappedBlocks({
  text,
  truth,
}: StructurePage): { readonly first: number; readonly last: number }[] {
  if (!truth.hardwrapped) return [];
  const printed = new Set(truth.paragraphs.map(ink));
  const lines = text.split(/\r?\n/);
  const found: { first: number; last: number }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.trim() === '') continue;
    const first = at;
    while (lines[at + 1]?.trim()) at++;
    if (at > first && printed.has(ink(lines.slice(first, at + 1).join('')))) {
      found.push({ first: first + 1, last: at + 1 });
    }
  }
  return found;
}

/** The characters alone: a hyphen at a line end and the spaces of a joint differ between the page and the print. */
function ink(text: string): string {
  return text.replace(/[\s-]+/gu, '');
}

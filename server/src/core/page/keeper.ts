import type { Block, BlockKind, Evidence } from './block.ts';
import type { Joint, Paragraph } from './paragraph.ts';
import type { Section } from './section.ts';

/**
 * Makes blocks and paragraphs, and hands out those of the tree before where they are the same: what is derived from
 * an object once need not be derived again after an edit elsewhere.
 */
export class Keeper {
  /** Old blocks by their text, the next one to hand out last: equal texts keep their order on the page. */
  readonly #blocks = new Map<string, Block[]>();
  readonly #paragraphs = new Map<Block, Paragraph[]>();

  /** @param old the sections that an edit put out of use, in page order */
  constructor(old: readonly Section[] = []) {
    for (const section of old) {
      for (const paragraph of section.paragraphs)
        push(this.#paragraphs, paragraph.pieces[0]!.block, paragraph);
    }
    for (const section of [...old].reverse()) {
      for (const block of [...section.blocks].reverse()) push(this.#blocks, block.text, block);
    }
  }

  block(kind: BlockKind, text: string, certainty: number, evidence: readonly Evidence[]): Block {
    const last = this.#blocks.get(text)?.at(-1);
    if (last && last.kind === kind && last.certainty === certainty && sameEvidence(last.evidence, evidence)) {
      // Each old block is handed out once: two equal captions on a page are two blocks.
      this.#blocks.get(text)!.pop();
      return last;
    }
    return { kind, text, certainty, evidence };
  }

  paragraph(made: Paragraph): Paragraph {
    return this.#paragraphs.get(made.pieces[0]!.block)?.find((one) => sameParagraph(one, made)) ?? made;
  }
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function sameEvidence(a: readonly Evidence[], b: readonly Evidence[]): boolean {
  return (
    a.length === b.length && a.every((one, at) => one.sign === b[at]!.sign && one.weight === b[at]!.weight)
  );
}

function sameParagraph(a: Paragraph, b: Paragraph): boolean {
  return (
    a.role === b.role &&
    a.ending === b.ending &&
    a.dateline?.end === b.dateline?.end &&
    a.pieces.length === b.pieces.length &&
    a.pieces.every((one, at) => {
      const other = b.pieces[at]!;
      return one.block === other.block && one.start === other.start && one.end === other.end;
    }) &&
    a.joints.every((one, at) => sameJoint(one, b.joints[at]!))
  );
}

function sameJoint(a: Joint, b: Joint): boolean {
  return (
    a.kind === b.kind &&
    a.certainty === b.certainty &&
    a.signs.join() === b.signs.join() &&
    a.between.length === b.between.length &&
    a.between.every((one, at) => one === b.between[at])
  );
}

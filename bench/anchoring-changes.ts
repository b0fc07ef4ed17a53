import * as OpenCC from 'opencc-js';

/** A text after a change, and for each of its UTF-16 units the one of the old text that it is or replaces, or −1. */
export interface Changed {
  readonly text: string;
  readonly origin: Int32Array;
}

/** @param other another page, where new text is needed. */
export type Change = (text: string, random: () => number, other: string) => Changed;

const traditional = OpenCC.Converter({ from: 'cn', to: 't' });

export const changes: Readonly<Record<string, Change>> = {
  'proofread 2%': (text, random) => proofread(text, 0.02, random),
  'proofread 8%': (text, random) => proofread(text, 0.08, random),
  're-wrap lines': rewrap,
  'simplified → traditional': toTraditional,
  'move a third': moveThird,
  'delete a third': (text, random) => {
    const [start, end] = third(text, random);
    return join([part(text, 0, start), part(text, end, text.length)]);
  },
  'a third replaced by another story': (text, random, other) => {
    const [start, end] = third(text, random);
    const [from, to] = third(other, random);
    return join([part(text, 0, start), fresh(other.slice(from, to)), part(text, end, text.length)]);
  },
};

/** Characters replaced, dropped and added in equal shares; new ones are taken from the page, which is the harder case. */
function proofread(text: string, rate: number, random: () => number): Changed {
  const pieces: Changed[] = [];
  const any = () => {
    for (;;) {
      const one = text[Math.floor(random() * text.length)]!;
      if (!/\s/.test(one)) return one;
    }
  };
  for (let at = 0; at < text.length; at++) {
    const luck = /\s/.test(text[at]!) ? 1 : random() / rate;
    if (luck < 1 / 3) continue;
    if (luck < 2 / 3) pieces.push({ text: any(), origin: Int32Array.of(at) });
    else pieces.push(part(text, at, at + 1));
    if (luck >= 2 / 3 && luck < 1) pieces.push(fresh(any()));
  }
  return join(pieces);
}

/** Every line broken anew at 24 characters, as a narrower column would. */
function rewrap(text: string): Changed {
  const pieces: Changed[] = [];
  let column = 0;
  for (let at = 0; at < text.length; at++) {
    if (column === 24 && text[at] !== '\n') {
      pieces.push(fresh('\n'));
      column = 0;
    }
    pieces.push(part(text, at, at + 1));
    column = text[at] === '\n' ? 0 : column + 1;
  }
  return join(pieces);
}

/** @throws when the converter changes a length, since then nobody knows which character became which. */
function toTraditional(text: string): Changed {
  const pieces = text.split(/(?<=\n)/).map((line) => ({ line, converted: traditional(line) }));
  let at = 0;
  return join(
    pieces.map(({ line, converted }) => {
      if (converted.length !== line.length) throw new Error(`the converter changed the length of: ${line}`);
      const origin = Int32Array.from(line, () => at++);
      return { text: converted, origin };
    }),
  );
}

function moveThird(text: string, random: () => number): Changed {
  const [start, end] = third(text, random);
  const rest = join([part(text, 0, start), part(text, end, text.length)]);
  const places = lineStarts(rest.text).filter((place) => Math.abs(place - start) > 40);
  const place = places[Math.floor(random() * places.length)] ?? 0;
  return join([slice(rest, 0, place), part(text, start, end), slice(rest, place, rest.text.length)]);
}

/** Whole lines that make up about a third of the text. */
function third(text: string, random: () => number): [start: number, end: number] {
  const starts = lineStarts(text);
  const possible = starts.filter((start) => start < text.length * 0.6);
  const start = possible[Math.floor(random() * possible.length)] ?? 0;
  const end = starts.find((one) => one >= start + text.length / 3) ?? text.length;
  return [start, end];
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function part(text: string, start: number, end: number): Changed {
  return {
    text: text.slice(start, end),
    origin: Int32Array.from({ length: end - start }, (_, at) => start + at),
  };
}

function fresh(text: string): Changed {
  return { text, origin: new Int32Array(text.length).fill(-1) };
}

function slice(changed: Changed, start: number, end: number): Changed {
  return { text: changed.text.slice(start, end), origin: changed.origin.slice(start, end) };
}

function join(pieces: readonly Changed[]): Changed {
  const text = pieces.map((piece) => piece.text).join('');
  const origin = new Int32Array(text.length);
  let at = 0;
  for (const piece of pieces) {
    origin.set(piece.origin, at);
    at += piece.text.length;
  }
  return { text, origin };
}

import { type NameShape, never } from './given-name.ts';
import { givenCharacters } from './lexicon/given-names.ts';
import { runsBehind } from './name-end.ts';

/** 高 扬, 崔　治: a single given character set apart, with a boundary behind it. */
export function paddedName(text: string, at: number, runs: boolean): NameShape | undefined {
  const found =
    /^([\u3400-\u9fff])[ \u3000]{1,3}([\u3400-\u9fff])(?=$|[\s,，。、;；:：()（）*/|]|摄|报道|文\/)/.exec(
      text.slice(at, at + 8),
    );
  if (!found) return runs ? paddedRunning(text, at) : undefined;
  if (never.has(found[2]!.charCodeAt(0))) return undefined;
  return { end: at + found[0].replace(/\s+$/, '').length, name: found[1]! + found[2]! };
}

/** 科长矣 勇介绍: behind a role the sentence may run on behind the padded name. */
function paddedRunning(text: string, at: number): NameShape | undefined {
  const found = /^([\u3400-\u9fff])[ \u3000]{1,3}([\u3400-\u9fff])/.exec(text.slice(at, at + 5));
  if (!found || never.has(found[1]!.charCodeAt(0)) || !givenCharacters.has(found[2]!.charCodeAt(0)))
    return undefined;
  const end = at + found[0].length;
  return runsBehind(text, end) ? { end, name: found[1]! + found[2]! } : undefined;
}

/** A pair of places, one in each string, whose characters stand for each other: equal, or one replaced by the other. */
export type Pair = readonly [a: number, b: number];

/**
 * The pairs of the cheapest way to turn one short string into another. Time and space are the product of the lengths.
 */
export function closestPairs(a: string, b: string): Pair[] {
  const width = b.length + 1;
  const costs = new Uint16Array((a.length + 1) * width);
  for (let one = 1; one <= b.length; one++) costs[one] = one * addOrDrop;
  for (let row = 1; row <= a.length; row++) {
    costs[row * width] = row * addOrDrop;
    for (let column = 1; column <= b.length; column++) {
      const at = row * width + column;
      const isEqual = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
      const paired = costs[at - width - 1]! + (isEqual ? 0 : replace);
      costs[at] = Math.min(paired, costs[at - width]! + addOrDrop, costs[at - 1]! + addOrDrop);
    }
  }
  const pairs: Pair[] = [];
  let row = a.length;
  let column = b.length;
  while (row > 0 && column > 0) {
    const at = row * width + column;
    const isEqual = a.charCodeAt(row - 1) === b.charCodeAt(column - 1);
    if (costs[at] === costs[at - width - 1]! + (isEqual ? 0 : replace)) pairs.push([--row, --column]);
    else if (costs[at] === costs[at - width]! + addOrDrop) row--;
    else column--;
  }
  return pairs.reverse();
}

/** What adding, dropping and replacing a character cost (Wagner and Fischer's algorithm). */
const addOrDrop = 2;
/**
 * Between dropping and adding in one (4), which makes it the longest common subsequence and keeps the wrong 地 of
 * 沙地 → 地地, and a single error (2), which rather replaces two characters than to see that one stayed.
 */
const replace = 3;

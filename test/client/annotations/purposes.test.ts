import { beforeAll, describe, expect, it, vi } from 'vitest';

vi.mock('vscode', () => import('../vscode.ts'));
let exchange: typeof import('../../../client/src/annotations/exchange.ts');
let purposes: typeof import('../../../client/src/annotations/purposes.ts');
beforeAll(async () => {
  exchange = await import('../../../client/src/annotations/exchange.ts');
  purposes = await import('../../../client/src/annotations/purposes.ts');
});

describe('the list of export formats', () => {
  it('says of each what it is for', () => {
    const said = exchange.outlets().map((outlet) => purposes.purposeOf(outlet));
    expect(said.filter((one) => one === '' || one.startsWith(' '))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });

  it('names units of positions only behind, and only to programs', () => {
    const said = new Map(exchange.outlets().map((outlet) => [outlet.id, purposes.purposeOf(outlet)]));
    expect(said.get('label-studio')).toMatch(/^For .* \(positions count UTF-16 units\)$/);
    expect(said.get('xlsx')).not.toContain('positions');
    expect(said.get('script')).not.toContain('positions');
  });
});

import type { Page } from '../page/page.ts';
import type { Style } from '../style/style.ts';
import type { Fact } from './fact.ts';

/** The name of the newspaper: from the page's front matter, else from the house style. */
export function paperOf(page: Page, style: Style): string | undefined {
  const block = page.sections[0]?.blocks.find((one) => one.kind === 'front-matter');
  const line = block && /^paper\s*:\s*["']?([^"'\n]+)/m.exec(block.text)?.[1];
  return line?.trim() || style.paper;
}

/**
 * 本报记者张继锋, 本报讯 记者崔治: those the paper calls its own work for it. Correspondents (通讯员) do not. The same array when
 * nothing is to be said.
 */
export function ofPaper(facts: readonly Fact[], text: string, paper: string): readonly Fact[] {
  const ours = /^[*\s]*(?:本报|[□■]\s*本报)/.test(text);
  let changed = false;
  const named = facts.map((fact) => {
    if (fact.kind !== 'person' || fact.role === undefined || fact.affiliation !== undefined) return fact;
    const own = fact.role.startsWith('本报') || (ours && fact.role.endsWith('记者'));
    if (!own || fact.role.includes('通讯员')) return fact;
    changed = true;
    return { ...fact, affiliation: paper };
  });
  return changed ? named : facts;
}

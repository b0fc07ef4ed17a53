import type { Source } from '#core/index.ts';

/** `市统计局季度公报 p3 ¶2`: title, page, paragraph. Chinese page forms (第3页 第2段) are read too. */
export function parseSource(text: string): Source {
  const page = /\s(?:p\.?\s?(\d+)|第(\d+)[页版])/iu.exec(text);
  const para = /\s(?:¶\s?(\d+)|第(\d+)段)/u.exec(text);
  const ends = [page?.index, para?.index].filter((at) => at !== undefined);
  const title = text.slice(0, Math.min(text.length, ...ends)).trim();
  return {
    ...(/^https?:\/\/\S+$/i.test(title) ? { url: title } : { title }),
    ...(page ? { page: Number(page[1] ?? page[2]) } : {}),
    ...(para ? { para: Number(para[1] ?? para[2]) } : {}),
  };
}

/** The inverse: one line that a person can read and edit. */
export function sourceText({ title, url, page, para }: Source): string {
  return [title ?? url ?? '', ...(page ? [`p${page}`] : []), ...(para ? [`¶${para}`] : [])].join(' ');
}

import type { CodeLens } from 'vscode-languageserver';
import { annotationRules, type Bilingual, format, message } from '../../core/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `textDocument/codeLens`: over each article its facts and findings. Off by default. */
export const codeLenses: Feature = {
  capabilities: () => ({ codeLensProvider: {} }),

  register(session) {
    const { connection, client, settings } = session;
    connection.onCodeLens(
      answeringOn(session, 'counting', async (document, _params, token): Promise<CodeLens[]> => {
        const { style, codeLens } = await settings.of(document.uri);
        if (!codeLens) return [];
        const found = await session.checks.of(document, style, token);
        const facts = await session.facts.of(document, style, token);
        return document.page.articles.map(({ section, start }) => {
          const end = start + section.text.length;
          const isInside = (offset: number) => start <= offset && offset < end;
          const counts = {
            facts: facts.within({ start, end }).length,
            findings: found.filter((one) => !annotationRules.has(one.rule) && isInside(one.span.start))
              .length,
          };
          const heading = start + (section.starts[0] ?? 0);
          return {
            range: toRange(document.lines, { start: heading, end: heading }),
            command: { title: format(message(title, counts), client.locale), command: '' },
          };
        });
      }),
    );
  },
};

const title: Bilingual = {
  zh: '事实{facts}项 · 差错{findings}处',
  en: 'Facts: {facts} · findings: {findings}',
};

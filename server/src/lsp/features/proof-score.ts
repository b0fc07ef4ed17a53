import { articleScores, rules, proofScore as scoreOf } from '../../core/index.ts';
import { type PageScore, type ProofScoreParams, ProofScoreRequest } from '../../protocol/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `galley/proofScore`: the estimated error rate (差错率) of a page and of each of its articles. */
export const proofScore: Feature = {
  capabilities: () => ({}),

  register(session) {
    session.connection.onRequest(
      ProofScoreRequest,
      answeringOn(
        session,
        'scoring',
        async (document, _params: ProofScoreParams, token): Promise<PageScore> => {
          const { style } = await session.settings.of(document.uri);
          const found = await session.checks.of(document, style, token);
          const { page, lines, version } = document;
          const score = scoreOf(found, page, rules);
          const nameOf = (id: string) => rules.find((rule) => rule.id === id)!.name[session.client.locale];
          return {
            version,
            ...score,
            byRule: score.byRule.map((one) => ({ ...one, name: nameOf(one.rule) })),
            articles: articleScores(found, page, rules).map(({ article: { section, start }, score }) => ({
              title: section.title,
              range: toRange(lines, { start, end: start + section.text.length }),
              ...score,
            })),
          };
        },
      ),
    );
  },
};

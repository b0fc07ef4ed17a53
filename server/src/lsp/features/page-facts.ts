import { explainFact, factKey, format, outlineName, type Section } from '../../core/index.ts';
import { type PageFact, type PageFactsParams, PageFactsRequest } from '../../protocol/index.ts';
import { answeringOn } from '../answer.ts';
import { toRange } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `galley/facts`: all facts of a page, for a view of them. */
export const pageFacts: Feature = {
  capabilities: () => ({}),

  register(session) {
    session.connection.onRequest(
      PageFactsRequest,
      answeringOn(
        session,
        'listing facts',
        async (document, _params: PageFactsParams, token): Promise<PageFact[]> => {
          const { style } = await session.settings.of(document.uri);
          const facts = await session.facts.of(document, style, token);
          const names = new Map<Section, string>();
          return facts.facts.map((placed): PageFact => {
            const article = names.get(placed.section) ?? outlineName(placed.section);
            names.set(placed.section, article);
            return {
              kind: placed.fact.kind,
              text: placed.fact.text,
              key: factKey(placed.fact),
              ranges: placed.spans.map((span) => toRange(document.lines, span)),
              ...(article === '' ? {} : { article }),
              meaning: explainFact(placed, facts).map((line) => format(line, session.client.locale)),
            };
          });
        },
      ),
    );
  },
};

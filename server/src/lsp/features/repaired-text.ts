import { type RepairedText, type RepairedTextParams, RepairedTextRequest } from '../../protocol/index.ts';
import { answeringOn } from '../answer.ts';
import { repair } from '../repair.ts';
import type { Feature } from '../session.ts';

/** `galley/repairedText`: for a comparison of the page with what it would become. */
export const repairedText: Feature = {
  capabilities: () => ({}),

  register(session) {
    session.connection.onRequest(
      RepairedTextRequest,
      answeringOn(
        session,
        'repairing',
        async (document, { rules }: RepairedTextParams, token): Promise<RepairedText> => {
          const { style } = await session.settings.of(document.uri);
          const { text, applied } = await repair(session, document, style, token, rules && new Set(rules));
          return { text, version: document.version, applied };
        },
      ),
    );
  },
};

import type { Location } from 'vscode-languageserver';
import { answeringOn } from '../answer.ts';
import { nameUnder } from '../name-under.ts';
import type { Feature } from '../session.ts';

/** `textDocument/references`: every mention of a person, organisation or place in the workspace. */
export const references: Feature = {
  capabilities: () => ({ referencesProvider: true }),

  register(session) {
    const { connection, pages } = session;
    connection.onReferences(
      answeringOn(
        session,
        'finding mentions',
        async (document, { position }, token): Promise<Location[] | null> => {
          const under = await nameUnder(session, document, position, token);
          if (!under) return null;
          const mentions = await pages.mentionsOf(under.name.fact, document, token);
          return mentions.map(({ uri, ranges }) => ({ uri, range: ranges[0]! }));
        },
      ),
    );
  },
};

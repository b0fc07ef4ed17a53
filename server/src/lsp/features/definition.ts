import type { Location } from 'vscode-languageserver';
import { answeringOn } from '../answer.ts';
import { nameUnder } from '../name-under.ts';
import type { Feature } from '../session.ts';

/** `textDocument/definition`: where a person is introduced with role and affiliation; a name is first mentioned. */
export const definition: Feature = {
  capabilities: () => ({ definitionProvider: true }),

  register(session) {
    const { connection, pages } = session;
    connection.onDefinition(
      answeringOn(
        session,
        'finding the introduction',
        async (document, { position }, token): Promise<Location | null> => {
          const under = await nameUnder(session, document, position, token);
          return (under && (await pages.introductionOf(under.name.fact, document, token))) ?? null;
        },
      ),
    );
  },
};

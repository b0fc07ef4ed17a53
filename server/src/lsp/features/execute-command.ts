import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { type Bilingual, format, message, rules } from '../../core/index.ts';
import { configuredCommand, showRuleCommand } from '../../protocol/index.ts';
import { answering } from '../answer.ts';
import { rulePage } from '../convert.ts';
import type { Feature, Session } from '../session.ts';

/** `workspace/executeCommand`: shows things through the client, which knows how to open them. */
export const executeCommand: Feature = {
  capabilities: ({ showsDocuments, rulePages }) => ({
    executeCommandProvider: {
      commands: showsDocuments && rulePages ? [showRuleCommand, configuredCommand] : [configuredCommand],
    },
  }),

  register(session) {
    const { client, connection } = session;
    connection.onExecuteCommand(
      answering(session, 'the command', async ({ command, arguments: given }) => {
        const [first, second] = given ?? [];
        if (command === configuredCommand && typeof first === 'string' && typeof second === 'string') {
          // Not waited for: the message stands until it is read, and an editor waits for the command.
          void tell(session, first, second).catch((error) => connection.console.error(String(error)));
          return null;
        }
        const rule = rules.find((one) => one.id === first);
        if (command !== showRuleCommand || !rule || !client.rulePages) {
          throw new ResponseError(
            ErrorCodes.InvalidParams,
            `galley: no such command or rule: ${command} ${first}`,
          );
        }
        return connection.window.showDocument({ uri: rulePage(client.rulePages, rule.id) });
      }),
    );
  },
};

/** Says that the configuration was changed, and opens it for whoever wants to see. */
async function tell({ client, connection }: Session, what: string, uri: string): Promise<void> {
  const open = { title: format(message(OPEN), client.locale) };
  const said = format(message(DONE, { what }), client.locale);
  const chosen = await connection.window.showInformationMessage(
    said,
    ...(client.showsDocuments ? [open] : []),
  );
  if (chosen) await connection.window.showDocument({ uri, takeFocus: true });
}

const OPEN: Bilingual = { zh: '打开', en: 'Open' };
/** The Chinese titles are such that 已 makes them the report: 在 galley.config.json 中停用…, 记入用词表：…. */
const DONE: Bilingual = { zh: '已{what}', en: 'Done: {what}' };

import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { rules } from '../../core/index.ts';
import { showRuleCommand } from '../../protocol/index.ts';
import { answering } from '../answer.ts';
import { rulePage } from '../convert.ts';
import type { Feature } from '../session.ts';

/** `workspace/executeCommand`: shows the page of a rule through the client, which knows how to open things. */
export const executeCommand: Feature = {
  capabilities: (client) =>
    client.showsDocuments && client.rulePages
      ? { executeCommandProvider: { commands: [showRuleCommand] } }
      : {},

  register(session) {
    const { client, connection } = session;
    connection.onExecuteCommand(
      answering(session, 'the command', async ({ command, arguments: given }) => {
        const rule = rules.find((one) => one.id === given?.[0]);
        if (command !== showRuleCommand || !rule || !client.rulePages) {
          throw new ResponseError(
            ErrorCodes.InvalidParams,
            `galley: no such command or rule: ${command} ${given?.[0]}`,
          );
        }
        return connection.window.showDocument({ uri: rulePage(client.rulePages, rule.id) });
      }),
    );
  },
};

/** `workspace/executeCommand`: shows the page that explains a rule. Its one argument is the rule's id. */
export const showRuleCommand = 'galley.server.showRule';

/** `workspace/executeCommand`: tells what an action has written to the configuration. Arguments: its title and the file's URI. */
export const configuredCommand = 'galley.server.configured';

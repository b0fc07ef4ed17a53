/** `workspace/executeCommand`: shows the page that explains a rule. Its one argument is the rule's id. */
export const showRuleCommand = 'galley.server.showRule';

import { l10n, ViewColumn, window } from 'vscode';
import { outlets } from '../annotations/exchange.ts';
import { notebookInFront } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Shows the annotated script of the page beside it, as it will print. */
export const showScript: Command = {
  id: 'galley.script.show',
  async run(galley) {
    const notebook = await notebookInFront(galley);
    const script = outlets().find(({ id }) => id === 'script');
    if (!notebook || !script) return;
    const panel = window.createWebviewPanel('galley.script', l10n.t('Annotated Script'), ViewColumn.Beside, {
      enableScripts: false,
      enableCommandUris: false,
      localResourceRoots: [],
    });
    const { bytes } = await script.write(notebook);
    panel.webview.html = new TextDecoder().decode(bytes);
  },
};

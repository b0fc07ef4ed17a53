import { l10n, window } from 'vscode';
import { kindOf, quoteOf, statusOf } from '#core/index.ts';
import { reveal } from '../annotations/goTo.ts';
import { kindIcon, kindName, statusName } from '../annotations/kinds.ts';
import { pinyinInitials } from '../annotations/pinyin.ts';
import { basename } from '../paths.ts';
import type { Command } from './command.ts';

/** Finds an annotation in any open page, by words or by the initials of their pinyin. */
export const searchAnnotations: Command = {
  id: 'galley.annotation.search',
  async run(galley) {
    const { notebooks } = await galley.session();
    const items = notebooks.all().flatMap((notebook) =>
      notebook.placed().map(({ record, range }) => {
        const quote = (quoteOf(record.target)?.exact ?? '').replace(/\s+/g, ' ');
        return {
          notebook,
          range,
          label: quote,
          description: [kindName(kindOf(record)), statusName(statusOf(record)), record.by].join(' · '),
          detail: `${basename(notebook.document.uri)} · ${pinyinInitials(quote)}`,
          iconPath: kindIcon(kindOf(record)),
        };
      }),
    );
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Search Annotations'),
      placeHolder: l10n.t('Words, kind, status, name, or pinyin initials'),
      matchOnDescription: true,
      matchOnDetail: true,
    });
    if (picked?.range) await reveal(picked.notebook.document, picked.range);
    else if (picked)
      window.setStatusBarMessage(l10n.t('The words of this annotation are not found in the page.'), 6_000);
  },
};

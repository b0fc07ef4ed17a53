import type { CommentReply, CommentThread } from 'vscode';
import { l10n } from 'vscode';
import { hasOpenQuestion, withQuestionsSettled } from '#core/index.ts';
import { annotationsFrom } from './annotationTarget.ts';
import type { Command } from './command.ts';

/** Marks the questions of an annotation as answered, from its discussion, from the tree or at the caret. */
export const settleQuestion: Command = {
  id: 'galley.question.settle',
  async run(galley, ...args) {
    const { questions } = await galley.session();
    const [first] = args as readonly (CommentReply | CommentThread | undefined)[];
    const thread =
      first && 'thread' in first ? first.thread : first && 'comments' in first ? first : undefined;
    if (thread && first && 'text' in first && first.text.trim()) questions.reply(thread, first.text.trim());
    const target = thread ? questions.targetOf(thread) : await annotationsFrom(galley, args);
    if (!target) return;
    const open = target.ids.filter((id) => {
      const record = target.notebook.store.get(id);
      return record && hasOpenQuestion(record);
    });
    target.notebook.edit((store) =>
      store.change(open, withQuestionsSettled(), l10n.t('Settle the Question')),
    );
  },
};

import type { CommentReply } from 'vscode';
import type { Command } from './command.ts';

/** The button under a discussion: adds what was typed to it. */
export const replyQuestion: Command = {
  id: 'galley.question.reply',
  async run(galley, reply) {
    const { thread, text } = reply as CommentReply;
    (await galley.session()).questions.reply(thread, text.trim());
  },
};

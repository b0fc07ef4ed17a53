/** What the program is started with where it is to serve as a thread of itself. */
export const threadArgument = '--as-thread';

import { expect, test } from 'vitest';
import { Progress } from '../../server/src/cli/progress.ts';
import { Terminal } from '../../server/src/cli/terminal.ts';

class Screen extends Terminal {
  written = '';
  readonly #interactive: boolean;

  constructor(interactive: boolean) {
    super('en', 'never');
    this.#interactive = interactive;
  }

  override isInteractive(): boolean {
    return this.#interactive;
  }

  override err(text: string): void {
    this.written += text;
  }
}

function run(total: number, interactive: boolean): string {
  const screen = new Screen(interactive);
  let clock = 0;
  const progress = new Progress(screen, total, () => clock);
  for (let at = 0; at < total; at++) {
    progress.next(at, `p/${at}.txt`);
    clock += 30;
  }
  progress.clear();
  return screen.written;
}

test('a long run says on the terminal how far it is, not at every file, and wipes it away', () => {
  const written = run(30, true);
  const updates = written.split('\r\u001b[K').filter((one) => one !== '');
  expect(updates[0]).toBe('4/30  p/4.txt');
  expect(updates).toHaveLength(7);
  expect(written.endsWith('\r\u001b[K')).toBe(true);
});

test('short runs, pipes and files see nothing of it', () => {
  expect(run(5, true)).toBe('');
  expect(run(30, false)).toBe('');
});

import { type Locale, localeOf } from '../core/prelude.ts';

/**
 * The language to speak: `--lang`, then the locale as POSIX orders it (LC_ALL, LC_MESSAGES, LANG), then that of the
 * system. `--lang` is looked up before the arguments are parsed, because the parser itself speaks.
 */
export function chooseLocale(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  platform: string,
): Locale {
  const asked = askedFor(args);
  if (asked !== undefined) return localeOf(asked);
  const named = env.LC_ALL || env.LC_MESSAGES || env.LANG;
  if (named) return localeOf(named);
  // Elsewhere a system without these variables speaks the language of POSIX, and asking would take longer than a check.
  if (platform !== 'win32' && platform !== 'darwin') return localeOf('C');
  return localeOf(Intl.DateTimeFormat().resolvedOptions().locale);
}

function askedFor(args: readonly string[]): string | undefined {
  const end = args.indexOf('--');
  const options = end < 0 ? args : args.slice(0, end);
  const at = options.findLastIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  if (at < 0) return undefined;
  const arg = options[at]!;
  return arg === '--lang' ? options[at + 1] : arg.slice('--lang='.length);
}

import type { Language } from '../text/bilingual.ts';

/** `--lang` where given, else what the locale of the terminal says, else English. */
export function languageOf(
  flag: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Language {
  const locale = flag ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || '');
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The value of `--lang`, found before flags are parsed: a wrong flag is told in that language too. */
export function languageFlag(argv: string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  return argv[at]?.split('=')[1] ?? argv[at + 1];
}

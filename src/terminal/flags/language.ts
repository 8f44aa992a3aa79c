import { LANGUAGES, type Language } from '../../text/bilingual.ts';
import { configuredLanguage } from '../../workspace/store/config.ts';
import { workspaceIn } from '../command-line/advice.ts';

/** The language of a command line's answer; the workspace's `config.json` says it where neither the flag nor `MIGRATE_LANG` does. */
export function languageIn(argv: string[]): Language {
  const said = languageFlag(argv) ?? process.env.MIGRATE_LANG;
  return languageOf(said || configuredLanguage(workspaceIn(argv)));
}

/** `--lang` where given, else `MIGRATE_LANG`, the locale of the terminal, that of the system, else English. */
export function languageOf(
  flag: string | undefined,
  env: Record<string, string | undefined> = process.env,
  system = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  // Windows sets none of these.
  const locale = flag ?? (env.MIGRATE_LANG || env.LC_ALL || env.LC_MESSAGES || env.LANG || system());
  return LANGUAGES.find((language) => locale.toLowerCase().startsWith(language)) ?? LANGUAGES[0];
}

/** The value of `--lang` where it is a language, found before flags are parsed: a wrong flag is told in that language too. */
export function languageFlag(argv: string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  if (at < 0) return undefined;
  const said = argv[at]?.split('=')[1] ?? argv[at + 1];
  return LANGUAGES.find((language) => language === said);
}

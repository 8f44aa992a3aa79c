import type { Language } from '../text/bilingual.ts';

/** `--lang` where given, else what the locale of the terminal says, else English. */
export function languageOf(
  flag: string | undefined,
  env: Record<string, string | undefined> = process.env,
): Language {
  const locale = flag ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

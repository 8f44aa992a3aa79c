/** What migrate speaks. The first is spoken to whoever speaks none of them. */
export const LANGUAGES = ['en', 'zh'] as const;

export type Language = (typeof LANGUAGES)[number];

/** As the page of a browser names it. */
export const pageLanguage: Record<Language, string> = { en: 'en', zh: 'zh-CN' };

/** The same sentences in both languages, side by side; TypeScript refuses a missing or extra one. */
export type Bilingual<T> = Record<Language, T>;

export function bilingual<T>(both: { en: T; zh: NoInfer<T> }): Bilingual<T> {
  return both;
}

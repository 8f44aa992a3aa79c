export type Language = 'en' | 'zh';

/** The same sentences in both languages, side by side; TypeScript refuses a missing or extra one. */
export type Bilingual<T> = Record<Language, T>;

export function bilingual<T>(both: { en: T; zh: NoInfer<T> }): Bilingual<T> {
  return both;
}

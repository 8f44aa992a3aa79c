/** The languages in which people are written to, those of `templates/`: not always the one that migrate speaks. */
export const MESSAGE_LANGUAGES = ['en', 'zh'] as const;

export type MessageLanguage = (typeof MESSAGE_LANGUAGES)[number];

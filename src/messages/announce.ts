import type { Sender } from './ask.ts';
import type { MessageLanguage } from './message-language.ts';

/** Where else the owner can be found; only what they gave for this; `''` where they gave nothing. */
export interface Elsewhere {
  email: string;
  phone: string;
}

interface Farewell {
  /** `moments.zh` */
  name: string;
  language: MessageLanguage;
  template: string;
  values: { me: string; profile: string } & Elsewhere;
}

/** For Moments and for a chat, in both languages. */
export function farewells({ name, profileUrl }: Sender, elsewhere: Elsewhere): Farewell[] {
  return (['moments', 'message'] as const).flatMap((kind) =>
    (['zh', 'en'] as const).map((language) => ({
      name: `${kind}.${language}`,
      language,
      template: `announce/${kind}.${language}.eta`,
      values: { me: name[language], profile: profileUrl, ...elsewhere },
    })),
  );
}

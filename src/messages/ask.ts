import type { Contact } from '../model.ts';
import type { NameReading } from '../names/index.ts';
import { addressOf } from './address.ts';
import { MESSAGE_LANGUAGES, type MessageLanguage } from './message-language.ts';
import { type Script, scriptFor } from './script.ts';

/** Whether the name itself is unknown, or only whether they are on LinkedIn and where. */
export type Question = 'who' | 'profile';

/** The owner's own facts that a message may tell; `''` where there is none. */
export interface Sender {
  /** The name in the script of the language. */
  name: Record<MessageLanguage, string>;
  profileUrl: string;
}

interface AskDraft {
  language: MessageLanguage;
  /** For Chinese: the characters to put the template into. */
  script: Script;
  /** Of `templates/`. */
  template: string;
  /** What the template may use; nothing that the data does not say. */
  values: { name: string; you: string; me: string; profile: string };
}

/** The message that asks a contact who or where they are. Chinese to whom `addressOf` says; `named` as it takes them. */
export function askDraft(
  contact: Contact,
  question: Question,
  sender: Sender,
  fallback: MessageLanguage,
  named?: readonly NameReading[],
): AskDraft {
  const { language, name, polite } = addressOf(contact, fallback, named);
  return {
    language,
    script: scriptFor(contact.region, name || contact.nickname),
    template: `ask/${question}.${language}.eta`,
    values: {
      name,
      you: language === 'zh' ? (polite ? '您' : '你') : '',
      me: sender.name[language],
      profile: sender.profileUrl,
    },
  };
}

export const ASK_TEMPLATES = (['who', 'profile'] as const).flatMap((question) =>
  MESSAGE_LANGUAGES.map((language) => `ask/${question}.${language}.eta`),
);

import type { MessageLanguage } from '../messages/message-language.ts';
import { type Script, scriptFor } from '../messages/script.ts';
import { besideHan } from '../messages/sender.ts';
import type { Contact, Owner } from '../model.ts';
import { plainText } from '../report/plain-text.ts';
import { commonGround, type Shared } from './common-ground.ts';
import { eventIn } from './event.ts';
import type { Invitee } from './invitee.ts';

/** What a note may say, in the script of its language. A fact that is not known is not there. */
export interface NoteFacts {
  language: MessageLanguage;
  /** `zh` only: the characters to write it in. */
  script: Script;
  /** In a group of WeChat they met. */
  met: 'group' | null;
  slots: Partial<Record<Slot, string>>;
}

export type Slot = 'name' | 'owner' | 'employer' | 'school' | 'event';

/** Longer than this nobody's name is, nor the name of a company one would put into two sentences. */
const LONGEST = 40;
const HAN = /\p{Script=Han}/u;
const LETTERS = /^[^\p{Script=Han}]*\p{Script=Latin}[^\p{Script=Han}]*$/u;

/** All that may be said to this person: facts of the exports, nothing guessed. */
export function noteFacts({ contact, search }: Pick<Invitee, 'contact' | 'search'>, owner: Owner): NoteFacts {
  const language = languageFor(contact, search);
  const { employers, schools } = commonGround(contact, owner);
  const inScript = (texts: (string | null | undefined)[]) =>
    texts
      .map((text) => plainText(text ?? ''))
      .find((text) => text.length <= LONGEST && (language === 'zh' ? HAN.test(text) : LETTERS.test(text)));
  // In Chinese a company keeps its Latin name where it has no other.
  const organisation = (shared: Shared[]) => {
    const [first] = shared;
    const names = first && [first.theirs, first.ours];
    if (!names) return undefined;
    return inScript(names) ?? (language === 'zh' ? plainText(first.ours).slice(0, LONGEST) : undefined);
  };
  const facts = {
    name: inScript(language === 'zh' ? [search?.han] : [search?.called]),
    owner:
      inScript(owner.names) ?? (language === 'zh' ? besideHan(plainText(owner.names[0] ?? '')) : undefined),
    employer: organisation(employers),
    school: organisation(schools),
    event: inScript(
      [...contact.labels, contact.description].map((text) => eventIn(plainText(text), language)),
    ),
  };
  const known = Object.entries(facts).filter(([, value]) => value && value.length <= LONGEST);
  return {
    language,
    script: scriptFor(contact.region, search?.han ?? ''),
    met: contact.howMet === 'group' ? 'group' : null,
    slots: Object.fromEntries(known),
  };
}

const GREATER_CHINA =
  /^(cn|chn|china|hk|tw|mo|中国|香港|澳门|澳門|台湾|台灣|臺灣)|hong ?kong|taiwan|maca[ou]/i;

/**
 * Chinese to whoever has a Chinese name that we know, unless they also go by a Latin one and live, or as far as we know work,
 * abroad; English to all others.
 */
function languageFor({ region, remark, nickname }: Contact, search: Invitee['search']): MessageLanguage {
  if (!search?.han) return !search?.called && HAN.test(remark || nickname) ? 'zh' : 'en';
  if (!search.called) return 'zh';
  if (region?.country) return GREATER_CHINA.test(region.country) ? 'zh' : 'en';
  return search.company && !HAN.test(search.company) ? 'en' : 'zh';
}

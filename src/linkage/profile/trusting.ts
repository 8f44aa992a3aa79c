import type { Contact } from '../../model.ts';
import {
  type Field,
  type NameReading,
  nameInHan,
  type OtherPart,
  type Perhaps,
  type Tie,
} from '../../names/index.ts';
import famousNames from '../data/famous-names.json' with { type: 'json' };
import { jobsIn } from './jobs.ts';
import { areTwo, isMisleading, isUnsure } from './misleading.ts';
import { knownOrganisations } from './organisations.ts';
import { isHardlyThere, isKnownByService, type Personal, servesBy } from './personal.ts';
import { folded } from './phrases.ts';

type Called = Pick<Contact, 'remark' | 'nickname'>;

/** What a contact's texts are read as. */
interface Told {
  told: readonly NameReading[];
  parts: readonly OtherPart[];
  personal: Personal | null;
  /** Whose name stands there, where it is not their own. */
  through: Tie | null;
}

export interface Trusting {
  /** Marks those that may not be that person's name on LinkedIn. */
  trusted(readings: NameReading[]): NameReading[];
  /** What any name in a text may be, whatever it is read as. */
  doubtOf(field: Field): Perhaps | undefined;
}

/** What a contact's readings are to be trusted with, by all that the texts say. */
export function trusting(contact: Called, texts: Told): Trusting {
  const doubted = doubtIn(contact, texts);
  const isGivenOut = isFamous(contact.nickname);
  const hasJob = texts.parts.some(({ text, field }) => field === 'remark' && jobsIn(text).ids.length > 0);
  const doubtOf = (field: Field) => (doubted?.fields.includes(field) ? doubted.perhaps : undefined);
  const perhaps = (reading: NameReading): Perhaps | undefined => {
    if (reading.perhaps === 'other' || (isGivenOut && reading.field === 'nickname')) return 'other';
    const doubt = doubtOf(reading.field);
    if (doubt) return doubt;
    const isFirm =
      isNamedAsFirm(reading) || (isFirmInHan(reading) && (hasJob || isOnSign(reading, contact.nickname)));
    return isFirm ? 'word' : reading.perhaps;
  };
  return {
    trusted: (readings) =>
      readings.map((reading) => {
        const found = perhaps(reading);
        return found === reading.perhaps || !found ? reading : { ...reading, perhaps: found };
      }),
    doubtOf,
  };
}

/** From here on a text is believed to name somebody: not 那套 in 房东 Plateau那套. */
const leastNamed = 0.2;

/** The texts that by what the owner says of the contact may name somebody else on LinkedIn, and what it says; null for none. */
function doubtIn(
  { remark, nickname }: Called,
  { told, personal, through }: Told,
): { fields: Field[]; perhaps: Perhaps } | null {
  const because = (perhaps: Perhaps): Perhaps => (isUnsure(remark) ? 'unsure' : perhaps);
  if (isMisleading(remark))
    return { fields: ['remark', 'nickname', 'wechat-id'], perhaps: because('namesake') };
  if (isMisleading(nickname)) return { fields: ['nickname', 'wechat-id'], perhaps: because('namesake') };
  // 表哥 周一帆: family whom one is connected to is theirs to say.
  if (personal?.kind === 'family') return { fields: ['remark', 'nickname'], perhaps: because('family') };
  const isServing = isKnownByService(remark);
  if (!isServing && (personal || !isHardlyThere(remark, through))) return unsureIn({ remark, nickname });
  // 送水, 月嫂 张姐: whoever is known by the service and no whole name may be called as a friend is.
  const isNameless =
    (personal?.kind === 'service' || isServing) &&
    told.every(
      ({ field, prior, family, given, english }) =>
        field !== 'remark' || prior < leastNamed || !family || (!given && english.length === 0),
    );
  const perhaps = because(isServing || personal ? 'service' : 'family');
  return { fields: servesBy(nickname) || isNameless ? ['remark', 'nickname'] : ['remark'], perhaps };
}

/** Of whom the owner is not sure, and of two who share an account neither is surely meant. */
function unsureIn({ remark, nickname }: Called): { fields: Field[]; perhaps: 'unsure' } | null {
  const fields: Field[] = [
    ...(isUnsure(remark) ? (['remark'] as const) : []),
    ...(areTwo(nickname) ? (['nickname'] as const) : []),
  ];
  return fields.length > 0 ? { fields, perhaps: 'unsure' } : null;
}

/** Martin Keller GmbH: what a firm's name ends in. */
const firmBehind =
  /^[,.]?\s+(?:co|ltd|limited|inc|corp|llc|llp|plc|gmbh|kg|ag|nv|bv|ab|oy|spa|srl|sarl|pty|pte|sdn|bhd)(?!\p{L})/iu;

/** Morgan Stanley 校招: as it is written all of it is a firm's, and none of its words by itself. */
function isNamedAsFirm({ text, family, given, english }: NameReading): boolean {
  const words = [...english, given?.latin ?? '', family?.latin ?? ''].filter(Boolean);
  if (words.length < 2) return false;
  const isFirm = (words: string) => knownOrganisations(words).length > 0;
  const named = [words, words.toReversed()]
    .map((each) => each.join(' '))
    .filter((name) => text.includes(name));
  if (named.some((name) => firmBehind.test(text.slice(text.indexOf(name) + name.length)))) return true;
  return named.some(isFirm) && !words.some(isFirm);
}

const famous = new Set([...famousNames.han.split(' '), ...famousNames.latin].map(folded));
/** 夏雨荷, Jack Ma: whose name somebody goes by. */
const isFamous = (nickname: string): boolean => famous.has(folded(nickname));

/** 彭博 终端销售, 罗森 店长: a firm, and what somebody does there. */
const isFirmInHan = (reading: NameReading): boolean =>
  reading.field === 'remark' &&
  Boolean(reading.given?.han) &&
  knownOrganisations(nameInHan(reading)).length > 0;

/** 林德气体苏州站: the nickname has the firm's whole name. */
const isOnSign = (reading: NameReading, nickname: string): boolean =>
  new RegExp(`${nameInHan(reading)}\\p{Script=Han}{2}`, 'u').test(nickname);

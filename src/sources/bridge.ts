import { profileKey } from '../linkedin-url.ts';
import type { Bridge, BridgeKind } from '../model.ts';
import { digest } from './digest.ts';
import { unique } from './split-list.ts';

type Known = Partial<Omit<Bridge, 'id' | 'kind' | 'provenance'>>;

/** A bridge with everything absent but what is given, or null where nothing says who it is. */
export function bridgeOf(kind: BridgeKind, known: Known): Omit<Bridge, 'provenance'> | null {
  const names = unique(known.names ?? []);
  const emails = unique(known.emails ?? []).map((email) => email.toLowerCase());
  const phones = unique(known.phones ?? []);
  const wechatIds = unique(known.wechatIds ?? []);
  const profileUrls = unique(known.profileUrls ?? []).filter((url) => profileKey(url) !== null);
  if ([names, emails, phones, wechatIds, profileUrls].every(({ length }) => length === 0)) return null;
  const key =
    profileUrls.length > 0
      ? profileKey(profileUrls[0]!)!
      : digest(names[0] ?? '', ...emails, ...phones, ...wechatIds);
  return {
    id: `${kind}:${key}`,
    kind,
    names,
    emails,
    phones,
    wechatIds,
    profileUrls,
    company: known.company || null,
    title: known.title || null,
    lastAt: known.lastAt ?? null,
    count: known.count ?? 1,
  };
}

/**
 * A full name in the orders it may be read: given and family as columns, and run together the other way round where
 * they are Chinese.
 */
export function fullNames(given: string, middle: string, family: string): string[] {
  const spaced = [given, middle, family].filter((part) => part !== '').join(' ');
  const han = /^[\p{Script=Han}·]+$/u;
  return han.test(given) && han.test(family) ? [`${family}${middle}${given}`, spaced] : [spaced];
}

const WECHAT_NAME =
  '(?:微信号?(?:码|id)?|we-?chat(?: ?id)?|weixin(?: ?id)?|(?<![a-z])(?:wx|vx)(?![a-z])|[Vv]信)';
const IN_TEXT = new RegExp(String.raw`${WECHAT_NAME}\s*[:：=]\s*([a-z][\w-]{5,19})(?![\w@-])`, 'gi');
const WHOLE_NAME = new RegExp(`^${WECHAT_NAME}$`, 'i');

/** WeChat ids told in a free text: `微信号: x`, `WeChat ID: x`, `wx: x`. */
export const wechatIdsIn = (text: string) => [...text.matchAll(IN_TEXT)].map(([, id]) => id!);

/** Is this the name of WeChat, as a label or a service? */
export const isWechatName = (text: string) => WHOLE_NAME.test(text.trim());

import type { Contact } from '../../model.ts';

const MAINLAND = /^(cn|chn|china|mainland china|中国|中国大陆|中华人民共和国)$/i;
/** Places that some exports file under the country CN and where LinkedIn never closed. */
const ELSEWHERE = /hong ?kong|macao|macau|taiwan|香港|澳门|澳門|台湾|台灣|臺灣/i;
/**
 * An 11-digit mainland mobile number (工信部 numbering plan: 13 to 19), with or without +86. libphonenumber-js would need a country for
 * every other number, which nobody wrote down (docs/decisions/libraries.md).
 */
const MAINLAND_MOBILE = /^(?:(?:\+|00)?86)?1[3-9]\d{9}$/;

/**
 * LinkedIn closed in mainland China on 2023-08-09, so an invitation there is seldom seen. A stated country decides; without
 * one, a contact whose every number is a mainland mobile counts.
 */
export function probablyInMainlandChina({ region, phones }: Contact): boolean {
  if (ELSEWHERE.test(`${region?.country} ${region?.province} ${region?.city}`)) return false;
  if (region?.country) return MAINLAND.test(region.country.trim());
  return (
    phones.length > 0 &&
    phones.every((phone) => MAINLAND_MOBILE.test(phone.normalize('NFKC').replace(/[^\d+]/g, '')))
  );
}

/**
 * A key that is equal for two URLs of one LinkedIn profile, or null where the URL names no member. Slugs are compared
 * percent-decoded, NFC and lower case; `/in/ACoA…` is a member id and keeps its case.
 */
export function profileKey(url: string): string | null {
  const path = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*linkedin\.(?:com|cn)\/(?:incareer\/)?in\/([^?#]*)/i.exec(
    url.trim(),
  );
  const slug = decode(path?.[1] ?? '')
    .normalize('NFC')
    .split('/')[0]!
    .trim();
  if (slug === '') return null;
  return /^ACoA/.test(slug) ? slug : slug.toLowerCase();
}

/** The one spelling under which we keep a profile address somebody gave us; null where the text names no member. */
export function profileAddress(text: string): string | null {
  const key = profileKey(text);
  return key && `https://www.linkedin.com/in/${encodeURIComponent(key)}`;
}

/** Percent-decoding that leaves alone what is not encoded: a slug may hold a bare `%`. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import { isEnglish, letters, type NameReading } from '../../names/index.ts';

/** The readings to compare: each name once, however many texts say it. */
export function different(readings: NameReading[]): NameReading[] {
  const seen = new Set<string>();
  return shareEnglishNames(shareSurname(readings)).filter(({ family, given, english }) => {
    const name = [family?.han, family?.latin, given?.han, given?.latin, ...english].map(lettersOf).join('|');
    return !seen.has(name) && seen.add(name);
  });
}

/** The surname that one text tells belongs to the given name that another holds: 杨主任, with the nickname 正仁. */
function shareSurname(readings: NameReading[]): NameReading[] {
  const told = readings.find(
    ({ prior, family, given, honorific }) => prior >= 0.5 && family?.han && !given && honorific,
  );
  if (!told) return readings;
  return readings.map((reading) =>
    reading.family || !reading.given?.han || reading.field === told.field
      ? reading
      : { ...reading, family: told.family, order: 'family-first' },
  );
}

/**
 * An English name found in one text of a person belongs to the name found in another: 陆萱英, with the nickname Ivy; also where
 * a word stands there that may be one or a firm: 陆萱英 Deacons.
 */
function shareEnglishNames(readings: NameReading[]): NameReading[] {
  const english = [...new Set(readings.flatMap((reading) => (reading.prior >= 0.2 ? reading.english : [])))];
  if (english.length === 0) return readings;
  return readings.map((reading) => {
    if (reading.english.some((name) => isEnglish(letters(name)))) return reading;
    // Said once already: a word is not a given name and an English name of the same person.
    const said = new Set([reading.family?.latin, reading.given?.latin, ...reading.english].map(lettersOf));
    const more = english.filter((name) => !said.has(lettersOf(name)));
    return { ...reading, english: [...reading.english, ...more] };
  });
}

/** Ryan Shopify as no more than Ryan. */
export const withoutSurname = (reading: NameReading, prior: number): NameReading => ({
  ...reading,
  prior,
  order: 'none',
  family: null,
  given: reading.english.length > 0 ? null : reading.given,
});

export function lettersOf(text = ''): string {
  const lower = text.toLowerCase();
  return /^[a-z]*$/.test(lower) ? lower : lower.replace(/[^\p{L}]/gu, '');
}

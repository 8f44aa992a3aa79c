import { letters } from '../../normalise.ts';
import type { NameReading } from '../../types.ts';
import { latinBeside } from '../latin/words.ts';
import { latinWordsOf } from '../reading-parts.ts';

/** 任洋, with the nickname renyang: how the one who is named in Han writes that in letters, another text says. */
export function withOwnLetters(readings: NameReading[]): NameReading[] {
  const latin = readings.filter(({ family }) => family && !family.han);
  if (latin.length === 0) return readings;
  return readings.map((reading) => {
    const { family, given, prior, field } = reading;
    if (prior < 0.5 || !family?.han || family.latin || given?.latin) return reading;
    for (const other of latin) {
      if (other.field === field) continue;
      const alone = given && latinBeside([other.text], family.han, given.han).given;
      if (alone) return { ...reading, given: { ...given, latin: alone } };
      const words = [other.family!.latin, other.given?.latin ?? '', ...other.english].filter(Boolean);
      const letters = latinBeside(words, family.han, given?.han ?? '');
      // A surname alone must stand beside an English name that both texts have, or else may be anybody's.
      const isTheirs = letters.given || other.english.some((name) => reading.english.includes(name));
      if (!letters.family || !isTheirs) continue;
      return {
        ...reading,
        family: { ...family, latin: letters.family },
        given: given && { ...given, latin: letters.given },
      };
    }
    return reading;
  });
}

/** Wei Xiao, Sui Ji Min, or Mei Ling, with the remark 魏晓, 隋季敏, or 郭美玲: whoever writes the same in Han says which of the words is the surname. */
export function inOwnOrder(readings: NameReading[]): NameReading[] {
  const own = readings.filter(({ family, given }) => family?.han && given?.latin);
  const isOtherwise = (reading: NameReading) =>
    !reading.family?.han &&
    own.some(
      (other) =>
        (sameWords(other, reading) &&
          letters(other.family!.latin) !== letters(reading.family?.latin ?? '')) ||
        (!other.family!.latin && letters(other.given!.latin) === letters(reading.text)),
    );
  return own.length === 0 ? readings : readings.filter((reading) => !isOtherwise(reading));
}

const sameWords = (some: NameReading, others: NameReading): boolean => wordsOf(some) === wordsOf(others);

const wordsOf = (reading: NameReading): string => latinWordsOf(reading).sort().join(' ');

import { clean } from '../normalise.ts';
import type { NameReading, ParsedTexts } from '../types.ts';
import { readHanName } from './han.ts';
import { readLatinName, share } from './latin.ts';

export interface ConnectionTexts {
  firstName: string;
  lastName: string;
  slug?: string;
  notes?: string;
}

export function readConnectionName({ firstName, lastName }: ConnectionTexts): ParsedTexts {
  const first = clean(firstName).text;
  const last = clean(lastName).text;
  const readings: NameReading[] = [];
  const bits: number[] = [];
  const text = `${first} ${last}`.trim();
  if (/\p{Script=Han}/u.test(text)) {
    const joined = text.replace(/[^\p{Script=Han}]/gu, '');
    return { readings: readHanName(joined, 'name'), parts: [] };
  }
  if (first && last) {
    // The fields say which is which; people who type the surname first are one in ten.
    for (const reading of readLatinName(text, { field: 'name', givenFirst: 0 })) {
      const family = reading.family?.latin ?? '';
      const agrees = family.toLowerCase() === last.toLowerCase();
      const partly = last.toLowerCase().includes(family.toLowerCase());
      readings.push(reading);
      bits.push(Math.log2(reading.prior) + (agrees ? 6 : partly ? 3 : 0));
    }
    return { readings: share(readings, bits), parts: [] };
  }
  return { readings: readLatinName(text, { field: 'name', givenFirst: 2 }), parts: [] };
}

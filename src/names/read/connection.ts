import { clean, letters, simplify } from '../normalise.ts';
import { isSurname, surnamesSpelled } from '../spell/forms.ts';
import type { NameReading, OtherPart, ParsedTexts } from '../types.ts';
import { withoutAsides } from './asides.ts';
import { readText } from './contact.ts';
import { readHandle } from './handle.ts';
import { readLatinName, weighLatinName } from './latin.ts';
import { latinWord } from './lexicon.ts';
import { share } from './priors.ts';

export interface ConnectionTexts {
  firstName: string;
  lastName: string;
  /** The last piece of the profile address, encoded or not; it often keeps an older name. */
  slug?: string;
  notes?: string;
}

/** Every name a LinkedIn member's texts could mean, best first. First and last name may be swapped, or hold both scripts. */
export function readConnectionName({ firstName, lastName, slug, notes }: ConnectionTexts): ParsedTexts {
  const parts: OtherPart[] = [];
  const [first, last] = inOneField(fieldOf(firstName), fieldOf(lastName)).map((field) =>
    withoutTitles(field, parts),
  ) as [string, string];
  const main = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}/u.test(first + last)
    ? readHanFields(first, last)
    : { readings: readLatinFields(first, last), parts: [] };
  const fromSlug = slug ? readHandle(slug, 'slug') : [];
  const fromNotes = notes ? readText(notes, 'notes') : { readings: [], parts: [] };
  return {
    readings: [...main.readings, ...fromSlug, ...fromNotes.readings].sort((a, b) => b.prior - a.prior),
    parts: [...parts, ...main.parts, ...fromNotes.parts],
    through: [],
  };
}

const fieldOf = (raw: string): string => withoutAsides(clean(raw).text);

/** Fields as they should be where one holds `Last, First` and the other nothing, or a mere dot. */
function inOneField(first: string, last: string): [first: string, last: string] {
  const written = [first, last].filter((field) => /\p{L}/u.test(field));
  if (written.length !== 1) return [first, last];
  const found = /^([\p{L}'’ -]+?)\s*[,，]\s*([\p{L}'’. -]+)$/u.exec(written[0]!);
  const [, family = '', given = ''] = found ?? [];
  if (!found || latinWord(given.replaceAll('.', '').toLowerCase()) !== undefined) return [written[0]!, ''];
  return [given, family];
}

/** Takes off Dr, Prof, Mr in front and PhD, MBA behind, keeping the latter as parts. */
function withoutTitles(text: string, parts: OtherPart[]): string {
  let rest = text.replace(/^(?:dr|prof|professor|mr|mrs|ms|miss|ir)\.?\s+(?=\p{L})/iu, '');
  const drop = (piece: string) => parts.push({ kind: 'credential', text: piece, field: 'name' });
  const [name = '', ...after] = rest.split(/\s*[,，|]\s*/u);
  if (after.length > 0 && name) {
    for (const piece of after) if (piece) drop(piece);
    rest = name;
  }
  for (;;) {
    // MA and MS end a name as credentials only behind a comma: they are surnames too.
    const found = /^(.*\S)\s+([\p{L}.]{3,6})$/u.exec(rest);
    const bare = found?.[2]?.replaceAll('.', '') ?? '';
    if (
      !found ||
      latinWord(bare) !== 'credential' ||
      !/^(?:phd|mba|emba|cpa|cfa|acca|frm|pmp|esq|msc|llm|cissp|mbbs)$/iu.test(bare)
    )
      return rest;
    drop(found[2]!);
    rest = found[1]!;
  }
}

function readLatinFields(first: string, last: string): NameReading[] {
  const text = `${first} ${last}`.trim();
  if (!first || !last) return readLatinName(text, { field: 'name', givenFirst: 2 });
  // The fields say which is which; people who type the surname first are one in ten.
  const { readings, bits } = weighLatinName(text, { field: 'name', givenFirst: 0 });
  const surname = letters(last);
  const likely = share(
    readings,
    readings.map(({ family }, i) => {
      const written = letters(family?.latin ?? '');
      return bits[i]! + (written === surname ? 6 : written && surname.includes(written) ? 3 : 0);
    }),
  );
  const torn = tornSurname(first, last);
  return torn ? [...likely.map((each) => ({ ...each, prior: each.prior * 0.8 })), torn] : likely;
}

/** A surname of two syllables torn apart: Chi Gongrang as first name and Wei as last, for 尉迟. */
function tornSurname(first: string, last: string): NameReading | null {
  const [head = '', ...rest] = first.split(' ');
  const whole = letters(last + head);
  const isOne = surnamesSpelled(whole).some(({ family, cost }) => [...family].length > 1 && cost <= 2);
  if (rest.length === 0 || !isOne) return null;
  const { readings } = weighLatinName(`${last} ${first}`, { field: 'name', givenFirst: -2 });
  const found = readings.find(({ family }) => letters(family?.latin ?? '') === whole);
  return found ? { ...found, text: `${first} ${last}`, prior: 0.2 } : null;
}

function readHanFields(first: string, last: string): ParsedTexts {
  const onlyHan = /^\p{Script=Han}+$/u;
  if (onlyHan.test(first) && onlyHan.test(last)) {
    const swapped = !isSurname(simplify(last)) && isSurname(simplify(first));
    const [family, given] = swapped ? [first, last] : [last, first];
    if ([...family].length <= 2 && [...given].length <= 3) {
      const { readings, parts } = readText(family + given, 'name');
      const fits = readings.filter(
        (reading) => reading.family?.han === family && reading.given?.han === given,
      );
      if (fits.length > 0)
        return {
          readings: fits.map((reading) => ({
            ...reading,
            prior: 0.97,
            order: swapped ? 'family-first' : 'given-first',
          })),
          parts,
          through: [],
        };
    }
  }
  // "伟 王" in one field is rare; 王伟 in the last name with Kevin in the first is not.
  const text = `${first} ${last}`.trim();
  return readText(text, 'name');
}

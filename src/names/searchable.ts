import { familySpellings, isSurname } from './spell/forms.ts';
import { pinyinOf } from './spell/mandarin.ts';
import type { NameReading } from './types.ts';

/** A name as one types it into a search box: `{ han: '王伟', latin: 'Wei Wang' }`, given name first in Latin. */
export function searchableName({ family, given, english }: NameReading): {
  han: string | null;
  latin: string | null;
} {
  const han = family?.han ? family.han + (given?.han ?? '') : '';
  const first = given?.latin || (given?.han ? spelled(given.han) : '') || english[0] || '';
  const last = family?.latin || (family?.han ? surname(family.han) : '');
  return {
    han: han.length > 1 && (given?.han || isSurname(han)) ? han : null,
    latin: first && last ? `${first} ${last}` : null,
  };
}

/** The usual reading of the surname, which may differ from the character's: 单 is Shan. */
function surname(han: string): string {
  return capital(familySpellings(han).find(({ system }) => system === 'pinyin')?.latin ?? '');
}

/** Pinyin as most profiles write it: one word. */
function spelled(han: string): string {
  return capital([...han].map((char) => pinyinOf(char)[0] ?? '').join(''));
}

/** A capital first; ü as passports write it, yu. */
function capital(pinyin: string): string {
  const typed = pinyin.replaceAll('v', 'yu');
  return typed.charAt(0).toUpperCase() + typed.slice(1);
}

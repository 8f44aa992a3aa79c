import {
  type CompiledName,
  givenKeys,
  hasInitials,
  initialsKeys,
  isInitial,
  soundKeys,
  surnameKeys,
  surnameSounds,
} from '../../names/index.ts';

/** What a surname is looked up by. */
export interface SurnameNumbers {
  keys: number[];
  sounds: number[];
  /** True where there is no surname, or its first letter only. */
  isShort: boolean;
}

const noSurname: SurnameNumbers = { keys: [], sounds: [], isShort: true };
const knownSurnames = new WeakMap<object, SurnameNumbers>();

/** A compiled surname is shared by all who have it, so that its keys are worked out once. */
export function surnameNumbers(reading: CompiledName): SurnameNumbers {
  const { family } = reading;
  if (!family) return noSurname;
  let numbers = knownSurnames.get(family);
  if (!numbers) {
    numbers = {
      keys: surnameKeys(reading).map(numberOf),
      sounds: surnameSounds(reading).map(numberOf),
      isShort: !family.han && isInitial(family.shown.latin),
    };
    knownSurnames.set(family, numbers);
  }
  return numbers;
}

/** What a given name is looked up by. */
export interface GivenNumbers {
  spelled: number[];
  /** Those of `spelled` that say something without a surname. */
  telling: number[];
  sounds: number[];
  initials: number[];
  /** True where some of it may be no more than a first letter. */
  isShort: boolean;
}

const noGiven: GivenNumbers = { spelled: [], telling: [], sounds: [], initials: [], isShort: true };
const knownGivens = new WeakMap<object, GivenNumbers>();

/** A compiled given name is shared as well; what it is spelled like hangs on the surname only of a Japanese. */
export function givenNumbers(reading: CompiledName): GivenNumbers {
  const { given, family, english } = reading;
  if (!given) return english.length === 0 ? noGiven : numbersOfGiven(reading);
  if (family?.isJapanese) return numbersOfGiven(reading);
  const numbers = knownGivens.get(given) ?? numbersOfGiven(reading);
  knownGivens.set(given, numbers);
  return numbers;
}

function numbersOfGiven(reading: CompiledName): GivenNumbers {
  const spelled = givenKeys(reading);
  return {
    spelled: spelled.map(numberOf),
    telling: spelled.filter(tellsAlone).map(numberOf),
    sounds: soundKeys(reading).map(numberOf),
    initials: initialsKeys(reading).map(numberOf),
    isShort: hasInitials(reading),
  };
}

/** Two characters, or five letters. */
function tellsAlone(given: string): boolean {
  return given.length > 4 || (given.length > 1 && given > '\u2e80');
}

/** FNV-1a, 32 bits (Fowler, Noll and Vo). */
export function numberOf(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value | 0;
}

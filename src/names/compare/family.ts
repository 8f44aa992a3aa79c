import { latinSurnameShare } from '../frequency.ts';
import { isInitial } from '../normalise.ts';
import { surnameShare } from '../spell/forms.ts';
import {
  type Agreement,
  against,
  agree,
  areSameLetters,
  heardAs,
  heardInWest,
  oneLetterOff,
  readInKorean,
} from './agreement.ts';
import type { CompiledFamily } from './compile.ts';
import { familyFit } from './sounds-like.ts';

/** Above this many bits the letters are another surname. */
const mostBits = 9;

export function compareFamily(a: CompiledFamily, b: CompiledFamily): Agreement {
  if (a.han && b.han) return compareHan(a, b);
  if (a.han && b.letters) return spelled(a, b, a.shown.han, b.shown.latin);
  if (b.han && a.letters) return spelled(b, a, a.shown.latin, b.shown.han);
  return compareLatin(a, b);
}

function compareHan(a: CompiledFamily, b: CompiledFamily): Agreement {
  const [left, right] = [a.shown.han, b.shown.han];
  if (a.han === b.han) return agree('equal', 0, left, right, a.share);
  if (a.joined === b.joined) return agree('variant', 1, left, right, Math.max(a.share, b.share));
  const inKorean = readInKorean(a.han, b.han, Math.max(a.share, b.share), left, right);
  if (inKorean) return inKorean;
  for (const part of a.parts)
    for (const other of b.parts)
      if (part.han === other.han) return agree('partial', 3, left, right, surnameShare(part.han));
  return agree('contradiction', against, left, right, 1);
}

function compareLatin(a: CompiledFamily, b: CompiledFamily): Agreement {
  const [left, right] = [a.shown.latin, b.shown.latin];
  if (areInitials(a, b)) return agree('initials', 3, left, right, 0.08);
  if (areSameLetters(a, b)) return agree('equal', 0, left, right, a.share);
  const [own, others] = [wordsOf(a), wordsOf(b)];
  const shared = own.find((word) => others.includes(word));
  // Vogt-Harding is Harding, vd Heuvel van den Heuvel; of García López and García Pérez one can only guess.
  const isAll = shared && shared.length > 2 && [own, others].some((words) => shared === words.join(''));
  if (!isAll && (isCutShort(a, b) || isCutShort(b, a))) return agree('initials', 3, left, right, 0.08);
  let share = 0;
  for (const meaning of a.meanings)
    if (b.meanings.has(meaning)) share = Math.max(share, surnameShare(meaning));
  if (share > 0) return agree('spelled', 3, left, right, share);
  if (shared) return agree(isAll ? 'variant' : 'partial', 3, left, right, latinSurnameShare(shared));
  if (oneLetterOff(a.letters, b.letters)) return agree('typo', 5, left, right, Math.max(a.share, b.share));
  return agree('contradiction', against, left, right, 1);
}

/** Chen Z. and Chenxi Z: all that both tell is how it begins. */
const areInitials = (a: CompiledFamily, b: CompiledFamily): boolean =>
  a.letters === b.letters && isInitial(a.shown.latin) && isInitial(b.shown.latin);

/** Dave O'R is David O'Rourke, Marta Kow. Marta Kowalczyk, and Rajesh Venkat Rajesh Venkataraman. */
const isCutShort = (short: CompiledFamily, whole: CompiledFamily): boolean =>
  whole.letters !== short.letters &&
  whole.letters.startsWith(short.letters) &&
  (isInitial(short.shown.latin) || (whole.meanings.size === 0 && isBeginning(short, whole)));

/** As people cut a surname: with a dot behind it, or so that it is none. */
function isBeginning({ letters, meanings, shown }: CompiledFamily, whole: CompiledFamily): boolean {
  if (/\p{L}{2,}\.$/u.test(shown.latin)) return true;
  const isNone = meanings.size === 0 && letters.length > 2;
  return (isNone || letters.length > 4) && whole.letters.length > letters.length + 2;
}

/** Liu-Chen is Chen, García López García. */
const wordsOf = ({ words, letters }: CompiledFamily): string[] => (words.length > 0 ? words : [letters]);

function spelled(han: CompiledFamily, latin: CompiledFamily, left: string, right: string): Agreement {
  const heard = () => han.byEar && heardAs(han.byEar, latin.letters, han.byEar.shareAmongTheirs, left, right);
  const inWest = () =>
    han.byEar && latin.meanings.size === 0 && heardInWest(han.han, latin.letters, left, right);
  const byEar = han.isSurname ? null : (heard() ?? inWest());
  if (byEar) return byEar;
  let fit = familyFit(han.fits, han.han, latin.letters);
  // 林郑 and Lam; Leung and 梁刘; Hsu Lin and 徐: one of two surnames is enough.
  if (han.parts.length > 1 || latin.words.length > 1) {
    for (const part of han.parts)
      for (const word of wordsOf(latin)) {
        const found = familyFit(part.fits, part.han, word);
        if (found.least + 1 < fit.least)
          fit = { ...found, cost: found.cost.map((bits) => bits + 1), least: found.least + 1 };
      }
  }
  // 吉 is a surname and ends Tibetan names, as Kyi.
  const ending = fit.least > 3.5 && han.isSurname ? heard() : null;
  if (ending?.level === 'spelled') return { ...ending, cost: 3 };
  // Whoever is called Yuan is 袁 far oftener than 原.
  return agree('spelled', mostBits, left, right, Math.max(han.share, latin.share), fit);
}

import { isEnglish, syllableShare } from '../frequency.ts';
import { letters } from '../normalise.ts';
import { surnamesSpelled } from '../spell/forms.ts';
import type { OtherPart } from '../types.ts';

/** The two fields of a LinkedIn name. */
export type Fields = [first: string, last: string];

const titles =
  "(?:(?:dr(?:\\.?-ing)?|univ\\.?-prof|prof|professor|mr|mrs|ms|miss|ir|dato['’]?|datuk|datin|tan sri|rev|reverend|pastor)\\.?|(?:dott|dipl|ing|engr?|arch|avv|lic|med|habil|nat|rer|capt)\\.)";
const onlyTitle = new RegExp(`^${titles}$`, 'iu');
const titleBefore = new RegExp(`^(?:${titles}(?:\\s+|(?<=\\.)))+(?=\\p{L})`, 'iu');
const credential =
  /^(?:phd|dphil|mphil|edd|psyd|dba|mba|emba|bsc|msc|llb|llm|esq|cpa|cga|cgma|cima|fcca|acca|cfa|caia|cfp|chfc|frm|mdrt|cfe|cams|cisa|cism|cia|pmp|cissp|shrm|sphr|mcipd|mrics|frics|prec|mbbs|mbchb|bds|dds|dmd|mrcp|mrcs|frcp|frcpc|frcs|frcsc|facs|facc|pharmd|rph|bsn|msn|aprn|ccrn|cncc|dvm|jr|sr|iii)$/iu;
const maybeCredential = /^(?:md|ma|ms|jd|rn|pe|clu|cot|tot)$/iu;

/** One, or several; what may as well be a surname (MA, MD) only beside one that is none. */
function areCredentials(text: string): boolean {
  const pieces = text.split(/[\s,，/]+/u);
  return (
    pieces.some((piece) => credential.test(piece)) &&
    pieces.every((piece) => credential.test(piece) || maybeCredential.test(piece))
  );
}

/** Fields of which neither is a mere title or credential: Dr / Mingzhe Wei, Mingzhe Wei, / CFA. */
export function namesOnly([first, last]: Fields, parts: OtherPart[]): Fields {
  if (onlyTitle.test(first) && /\p{L}\s+\p{L}/u.test(last)) return [last, ''];
  if (!areCredentials(last.replaceAll('.', '')) || !/\p{L}[\s)]+\p{L}|\p{Script=Han}/u.test(first))
    return [first, last];
  parts.push({ kind: 'credential', text: last, field: 'name' });
  return [first, ''];
}

/** Takes off Dr, Prof, Mr in front and PhD, MBA behind, keeping the latter as parts. `isSurname`: the given name stands in another field. */
export function withoutTitles(text: string, parts: OtherPart[], isSurname = false): string {
  let rest = text.replace(titleBefore, '');
  const drop = (piece: string) => parts.push({ kind: 'credential', text: piece, field: 'name' });
  const [, before, notice] = /^(.*?\p{L}[.)\]"'’]?)\s+[-–—•·@]\s+(.+)$/u.exec(rest) ?? [];
  // Fang - Hiring!; but Au - Yeung.
  if (before && notice && surnamesSpelled(letters(notice)).length === 0 && !/\p{Script=Han}/u.test(notice)) {
    drop(notice);
    rest = before;
  }
  const [name = '', ...after] = rest.split(/\s*[,，|]\s*/u);
  if (after.length > 0 && name) {
    for (const piece of after) if (piece) drop(piece);
    rest = name;
  }
  for (let isFirst = true; ; isFirst = false) {
    const [, front = '', end = ''] = /^(.*\S)\s+([\p{L}.]{2,6})\*?$/u.exec(rest) ?? [];
    const last = end.replaceAll('.', '');
    // MA and MS end a name as credentials only behind a comma or before another one: they are surnames too.
    const isCredential =
      credential.test(last) ||
      (!isFirst && isSurname && maybeCredential.test(last)) ||
      (isSurname && isCapitalsBehind(end, front));
    if (!isCredential) return rest;
    drop(end);
    rest = front;
  }
}

/** Liu MARN: what stands in capitals behind a surname that does not, and is no name. */
const isCapitalsBehind = (word: string, surname: string): boolean =>
  /^\p{Lu}{3,5}$/u.test(word) &&
  /^\p{Lu}\p{Ll}+$/u.test(surname) &&
  surnamesSpelled(letters(surname)).length > 0 &&
  syllableShare(letters(word)) < hardlyAny &&
  !isEnglish(letters(word)) &&
  !surnamesSpelled(letters(word)).some(({ cost }) => cost < 2);

/** MARN is what a few write for a syllable. */
const hardlyAny = 0.0005;

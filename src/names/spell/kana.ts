/** Kana in Latin letters by Hepburn, as names are written: さくら is sakura, しょうた shouta. */

const rows: [letters: string, kana: string][] = [
  ['a i u e o', 'あいうえお'],
  ['ka ki ku ke ko', 'かきくけこ'],
  ['sa shi su se so', 'さしすせそ'],
  ['ta chi tsu te to', 'たちつてと'],
  ['na ni nu ne no', 'なにぬねの'],
  ['ha hi fu he ho', 'はひふへほ'],
  ['ma mi mu me mo', 'まみむめも'],
  ['ya yu yo', 'やゆよ'],
  ['ra ri ru re ro', 'らりるれろ'],
  ['wa o n', 'わをん'],
  ['ga gi gu ge go', 'がぎぐげご'],
  ['za ji zu ze zo', 'ざじずぜぞ'],
  ['da ji zu de do', 'だぢづでど'],
  ['ba bi bu be bo', 'ばびぶべぼ'],
  ['pa pi pu pe po', 'ぱぴぷぺぽ'],
  ['vu', 'ゔ'],
];
const lettersOf = new Map(
  rows.flatMap(([letters, kana]) => letters.split(' ').map((each, at) => [[...kana][at]!, each] as const)),
);
const small = new Map(
  [...'ゃゅょぁぃぅぇぉ'].map((kana, at) => [kana, ['ya', 'yu', 'yo', 'a', 'i', 'u', 'e', 'o'][at]!]),
);
/** Katakana stands so many code points behind hiragana. */
const toHiragana = (text: string): string =>
  text.replace(/[ァ-ヴ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0x60));

/** The letters of some kana, '' where a character is none. */
export function romanised(kana: string): string {
  let out = '';
  let doubled = false;
  for (const char of toHiragana(kana)) {
    const sound = lettersOf.get(char);
    if (char === 'っ') doubled = true;
    else if (char === 'ー') out += /[aiueo]$/u.exec(out)?.[0] ?? '';
    else if (small.has(char)) out = joined(out, small.get(char)!);
    else if (sound) {
      out += (doubled ? sound[0]!.replace('c', 't') : '') + sound;
      doubled = false;
    } else return '';
  }
  return out;
}

/** きょ is kyo, しょ sho, じゃ ja, ファ fa. */
function joined(before: string, glide: string): string {
  if (/(?:sh|ch|j)i$/u.test(before)) return before.slice(0, -1) + glide.replace('y', '');
  return before.slice(0, -1) + glide;
}

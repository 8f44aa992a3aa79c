/** Russian and Ukrainian letters as passports and people write them in Latin ones (ICAO 9303, and habit where it differs). */
const letters = new Map(
  (
    'а a б b в v г g ґ g д d е e ё e є ye ж zh з z и i і i ї yi й y к k л l м m н n о o п p р r с s т t у u ф f ' +
    'х kh ц ts ч ch ш sh щ shch ъ  ы y ь  э e ю yu я ya'
  )
    .split(/ (?=[а-яёєіїґ])/u)
    .map((pair) => pair.split(' ') as [string, string]),
);
const usualEndings: [RegExp, string][] = [
  [/iy\b/gu, 'y'],
  [/yy\b/gu, 'y'],
  [/ks/gu, 'x'],
];

/** Cyrillic words in Latin letters: Ольга Орлова as Olga Orlova. */
export function inLatin(text: string): string {
  if (!/\p{Script=Cyrillic}/u.test(text)) return text;
  return text.replace(/\p{Script=Cyrillic}+/gu, (word) => {
    const latin = [...word.toLowerCase()].map((letter) => letters.get(letter) ?? letter).join('');
    const usual = usualEndings.reduce((rest, [pattern, ending]) => rest.replace(pattern, ending), latin);
    return /^\p{Lu}/u.test(word) ? usual.charAt(0).toUpperCase() + usual.slice(1) : usual;
  });
}

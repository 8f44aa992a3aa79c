/**
 * Writes src/names/data/spellings.json: what the spelling rules and hand-written tables make of every surname and usual
 * given character, so that a run need not. Run after changing a rule or table: npx tsx bin/tables/make-spellings.ts
 */
import { writeFileSync } from 'node:fs';
import given from '../../src/names/data/given-characters.json' with { type: 'json' };
import { allSurnames, familySpellings, givenSpellings, surnameShare } from '../../src/names/spell/forms.ts';

/** How common each way of writing is among people with a Latin name, roughly. */
const weight = {
  pinyin: 1,
  'hong-kong': 0.3,
  'wade-giles': 0.25,
  'southeast-asia': 0.15,
  taiwan: 0.1,
  macau: 0.05,
  korean: 0,
  vietnamese: 0,
};
const shares = new Map<string, number>();
[...given.characters].forEach((char, rank) => {
  const best = new Map<string, number>();
  for (const { latin, system, cost } of givenSpellings(char))
    if (cost <= 2) best.set(latin, Math.max(best.get(latin) ?? 0, weight[system] * 2 ** -cost));
  for (const [latin, part] of best) shares.set(latin, (shares.get(latin) ?? 0) + (part * 0.35) / (rank + 30));
});
const syllables = [...shares]
  .filter(([, share]) => share >= 0.00001)
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));

const systems = Object.keys(weight);
// Every spelling with the surnames it can stand for, likeliest first: wong → 王1.2 黄1.2 …
const meanings = new Map<string, { entry: string; weight: number }[]>();
for (const family of allSurnames) {
  const seen = new Set<string>();
  for (const { latin, system, cost } of familySpellings(family)) {
    if (seen.has(latin) || cost > 4) continue;
    seen.add(latin);
    const entry = `${family}${systems.indexOf(system)}${Math.round(cost * 10)}`;
    const weight = surnameShare(family) * 2 ** -cost;
    meanings.set(latin, [...(meanings.get(latin) ?? []), { entry, weight }]);
  }
}
const surnames = [...meanings]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(
    ([latin, list]) =>
      `${latin}:${list
        .sort((a, b) => b.weight - a.weight)
        .map(({ entry }) => entry)
        .join(',')}`,
  );
writeFileSync(
  new URL('../../src/names/data/spellings.json', import.meta.url),
  `${JSON.stringify(
    {
      about:
        'Made by bin/tables/make-spellings.ts from the other tables. syllables: share among syllables of given names over all systems, parts in a million. surnames: each spelling with the surnames it can stand for, likeliest first; of each the system (one digit, index into systems) and the cost in tenths of a bit.',
      systems,
      syllables: syllables.map(([latin, share]) => `${latin}:${Math.round(share * 1e6)}`).join(' '),
      surnames: surnames.join(' '),
    },
    null,
    1,
  )}\n`,
);

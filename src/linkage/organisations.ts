import table from './data/organisations.json' with { type: 'json' };

/** What a company or school is called once legal forms, places and punctuation are off. */
function bare(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[（(][^）)]*[）)]/g, ' ')
    .replace(/(股份|有限责任|有限|科技|技术|网络|信息|集团|控股|公司|（集团）)+$/g, '')
    .replace(
      /\b(co|ltd|limited|inc|corp|corporation|llc|plc|gmbh|ag|sa|group|holdings?|company|the)\b\.?/g,
      ' ',
    )
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim();
}

const groupOf = new Map<string, number>();
table.organisations.forEach((aliases, group) => {
  for (const alias of aliases) if (!groupOf.has(bare(alias))) groupOf.set(bare(alias), group);
});
const longestHan = Math.max(...[...groupOf.keys()].filter(isHan).map((name) => name.length));
const longestLatin = Math.max(...[...groupOf.keys()].map((name) => name.split(' ').length));

function isHan(text: string): boolean {
  return /\p{Script=Han}/u.test(text);
}

/** What an organisation is to be compared by, and how it was written. */
export type Organisations = Map<string, string>;

/** The organisation a text names: of the shipped table where it is known, else the bare text itself. */
export function organisationsIn(text: string): Organisations {
  const known = knownOrganisations(text);
  const name = bare(text);
  return known.size > 0 || !name ? known : new Map([[name, text.trim()]]);
}

/**
 * The organisations of the shipped table that a free text mentions, longest name first. Latin names must be whole words; a
 * Han name may stand anywhere, as remarks leave no blanks.
 */
export function knownOrganisations(text: string): Organisations {
  const found: Organisations = new Map();
  const name = bare(text);
  if (!name) return found;
  const words = name.split(' ');
  for (let from = 0; from < words.length; from++) {
    for (let length = Math.min(longestLatin, words.length - from); length > 0; length--) {
      const alias = words.slice(from, from + length).join(' ');
      if (!groupOf.has(alias)) continue;
      found.set(`#${groupOf.get(alias)}`, text.trim());
      from += length - 1;
      break;
    }
  }
  for (const word of words.filter(isHan)) {
    for (let from = 0; from < word.length; from++) {
      for (let length = Math.min(longestHan, word.length - from); length > 1; length--) {
        const alias = word.slice(from, from + length);
        if (!groupOf.has(alias)) continue;
        found.set(`#${groupOf.get(alias)}`, alias);
        from += length - 1;
        break;
      }
    }
  }
  return found;
}

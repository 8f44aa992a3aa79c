import type { Bridge, Contact } from '../../model.ts';
import {
  compileName,
  type Field,
  type NameReading,
  nameKey,
  type Perhaps,
  possibleNames,
  readKnownName,
  simplify,
} from '../../names/index.ts';
import type { Mentioned } from '../clues/clue.ts';
import { clues } from '../clues/index.ts';
import { withoutSurname } from './different-readings.ts';
import { knownOrganisations } from './organisations.ts';
import { isHan } from './phrases.ts';
import { type Profile, profileOf, withFacts, withReadings } from './profile.ts';
import type { ReadContact, Reader } from './read-person.ts';

/** What a list of people teaches about the texts of the other list: the best dictionary there is. */
export interface View {
  /** The whole names that its people have, as keys to look stretches of text up by. */
  names: ReadonlySet<string>;
  /** The given names of two syllables in letters, as `givenKey` has them: Siew Ling, by which one goes without the surname. */
  givens: ReadonlySet<string>;
  /** By clue, what a text tells of it that some of its people tell; null for clues that no list adds to. */
  known: readonly (((text: string) => Mentioned<unknown>[]) | null)[];
}

/** A name is taken for one of a list from this prior on. */
const believable = 0.3;
/** How likely a stretch of text that is somebody's whole name on the other list is a name, whatever it looks like. */
const belief = 0.4;
/** And that it is somebody's given name alone, where it may be a surname and a given name. */
const beliefInGiven = 0.25;

export function viewOf(profiles: Profile[]): View {
  const viewing = new Viewing();
  for (const profile of profiles) viewing.add(profile);
  return viewing.view();
}

/** The same for lists that are too long to be held: a person at a time. */
export class Viewing {
  readonly #names = new Set<string>();
  readonly #givens = new Set<string>();
  readonly #facts: Profile['facts'][] = [];

  add({ readings, facts }: Profile): void {
    for (const { reading } of readings) {
      if (reading.prior < believable) continue;
      this.#names.add(nameKey(reading));
      if (reading.family && reading.origin === 'chinese')
        this.#givens.add(givenKey(reading.given?.latin ?? ''));
    }
    this.#facts.push(facts);
  }

  view(): View {
    this.#names.delete('');
    this.#givens.delete('');
    const known = clues.map(
      (clue, at) => clue.known?.(this.#facts.map((theirs) => theirs[at] ?? null)) ?? null,
    );
    return { names: this.#names, givens: this.#givens, known };
  }
}

/** A profile, and which of its readings are there only because the other list taught them. */
export interface InView {
  profile: Profile;
  taught: readonly NameReading[];
}

/** All that a contact's texts tell, read in the light of the connections. */
export function readInView(contact: Contact, bridges: Bridge[], read: Reader, view: View): InView {
  const called = [contact.remark, contact.nickname];
  const told = read.contact(contact, bridges);
  const profile = profileOf(told);
  const taught = [
    ...namesInView(profile, told.own, view),
    ...givensInView(profile, told.own, view),
    ...besideEmployer(profile, called, view),
  ];
  const named = withTaught(profile, taught);
  const facts = factsInView(named, [...called, contact.description, ...contact.labels], view);
  return { profile: facts === named.facts ? named : withFacts(named, facts), taught };
}

export function withTaught(profile: Profile, taught: InView['taught']): Profile {
  return taught.length === 0
    ? profile
    : withReadings(profile, [...profile.readings, ...taught.map(compileName)]);
}

/**
 * A text that holds somebody's whole name holds a name, though the word lists take Vivo or Deloitte for companies; but all of it may be a
 * firm's (Michael Page Emma). What is read as a name already is not read once more.
 */
function namesInView({ readings }: Profile, own: ReadContact['own'], view: View): NameReading[] {
  const read = new Set(readings.map(({ reading }) => (reading.prior >= belief / 4 ? nameKey(reading) : '')));
  return (['remark', 'nickname'] as const).flatMap((field) =>
    possibleNames(own[field])
      .filter(({ key }) => view.names.has(key) && !read.has(key) && read.add(key))
      .filter(({ text: stretch }) => !readings.some(({ reading }) => isWithin(stretch, field, reading)))
      .map((possible) =>
        knownOrganisations(possible.text).length > 0 ||
        (field === 'nickname' && goesOn(own.nickname.text, possible.text))
          ? { ...possible, perhaps: 'word' as const }
          : possible,
      )
      .flatMap((possible) => readKnownName(possible, field, belief)),
  );
}

/** Siew Ling HearWell: in Malaysia nobody goes by half of such a name, and many without the surname. */
function givensInView({ readings }: Profile, own: ReadContact['own'], { givens }: View): NameReading[] {
  const isNamedInHan = readings.some(
    ({ reading: { prior, family, given } }) => prior >= sure && family?.han && given?.han,
  );
  if (isNamedInHan) return [];
  const found = (['remark', 'nickname'] as const).flatMap((field) =>
    possibleNames(own[field])
      .filter(
        ({ text }) =>
          givens.has(givenKey(text)) && !readings.some(({ reading }) => isOfLonger(text, reading)),
      )
      .map(({ text, perhaps }) => asGivenName(text, field, perhaps)),
  );
  return found.slice(0, 1);
}

/** Xiao Ming in Wang Xiao Ming. */
function isOfLonger(stretch: string, { prior, family, given }: NameReading): boolean {
  const words = wordsOf(`${family?.latin ?? ''} ${given?.latin ?? ''}`.trim());
  return prior >= sure && words.length > 2 && holdsAll(words, stretch);
}

const asGivenName = (latin: string, field: Field, perhaps?: Perhaps): NameReading => ({
  ...{ field, text: latin, prior: beliefInGiven, origin: 'chinese', order: 'none', family: null },
  ...{ given: { han: '', latin }, english: [], honorific: null, gender: null },
  ...(perhaps && { perhaps }),
});

/** Two words of letters, in lower case; '' for any others. */
const givenKey = (latin: string): string =>
  /^\p{Script=Latin}{2,}[ -]\p{Script=Latin}{2,}$/u.test(latin) ? latin.toLowerCase().replace('-', ' ') : '';

/** 万里 in 万里归来: a nickname that goes on in Han is a saying, or somebody's place or trade. */
const goesOn = (text: string, stretch: string): boolean =>
  isHan(stretch) && new RegExp(`\\p{Script=Han}${stretch}|${stretch}\\p{Script=Han}`, 'u').test(text);

/** 林静 in 陈林静: a part of a name is nobody else's; nor Ji Min in Sui Ji Min, where another text has that as 隋季敏. */
function isWithin(stretch: string, field: Field, { prior, family, given, ...reading }: NameReading): boolean {
  if (prior < sure || !family?.han || !given?.han) return false;
  if (isHan(stretch))
    return reading.field === field && simplify(family.han + given.han).endsWith(simplify(stretch));
  return holdsAll(wordsOf(`${family.latin} ${given.latin}`), stretch);
}
const holdsAll = (words: string[], stretch: string): boolean =>
  wordsOf(stretch).every((word) => words.includes(word));
/** A reading that hardly leaves room for another of the same text. */
const sure = 0.7;
const wordsOf = (name: string): string[] => name.toLowerCase().split(/[ -]+/u);

/** Ryan Shopify: what reads as a surname is where somebody there works. */
function besideEmployer({ readings }: Profile, texts: string[], { known }: View): NameReading[] {
  const inLatin = readings.filter(({ reading }) => reading.family?.latin && reading.english.length > 0);
  if (inLatin.length === 0) return [];
  const employers = new Set(
    known
      .flatMap((mentionedIn) => texts.flatMap((text) => mentionedIn?.(text) ?? []))
      .map(({ words }) => words),
  );
  const [found] = inLatin.filter(({ reading }) => employers.has(reading.family!.latin.toLowerCase()));
  return found ? [withoutSurname(found.reading, belief)] : [];
}

/** What else a text holds may be the employer of somebody there. */
function factsInView({ facts, readings }: Profile, texts: string[], { known }: View): Profile['facts'] {
  let more = facts;
  known.forEach((mentionedIn, clue) => {
    for (const { words, with: added } of texts.flatMap((text) => mentionedIn?.(text) ?? [])) {
      const fact = added(more[clue]);
      // Somebody's own name may be that of a firm.
      if (fact === null || readings.some(({ reading }) => nameKey(reading) === words)) continue;
      more = more.with(clue, fact);
    }
  });
  return more;
}

import { isEnglish, isEnglishWord, letters, syllableShare } from '../../names/index.ts';
import { placesIn } from '../profile/gazetteer.ts';
import { isJob } from '../profile/jobs.ts';
import {
  groupsOf,
  knownOrganisations,
  type Organisation,
  organisationsAtStart,
  organisationsIn,
  withoutKnown,
} from '../profile/organisations.ts';
import { folded, isHan, phraseFinder, withLettersApart } from '../profile/phrases.ts';
import { joinedInOne, splitAtCapitals } from '../profile/spaced.ts';
import type { Clue, Learning } from './clue.ts';

/** Companies and schools. */
type Employers = readonly Organisation[];

interface Counts {
  /** By key how many connections name it. */
  times: ReadonlyMap<string, number>;
  connections: number;
  /** How often two records of one person name the same employer. */
  kept: number;
}

/** A group's name is worth half of a firm's: 中信 may be the bank or the brokers. */
const inGroup = 2;
/** Before any answer. */
const usuallyKept = 0.55;
/** Of contacts who are known by a school about so many name it on LinkedIn as where they are, by the pairs in `bench/others`. */
const stillAtSchool = 0.36;
/** Of employers: any two colleagues share one more often than chance says. */
const rarest = 1 / 150;
/** A name that a text hardly means names no firm either: LV in lvlv. */
const believable = 0.05;
/** 云帆架构师，现在字节 says two things. */
const clauses = /[，。；、;,\n]/u;
/** 前聯電, 原联想, and 离职 beside any: where somebody no longer works. */
const FORMER = /^(?:前|原|曾|以前|之前|从|從)|前同事$/u;
const LEFT = /离职|離職|跳槽|离开/u;
/** One answer may be a changed job; the same two names twice are one employer. */
const timesToBelieve = 2;

/** A shared employer says much, another one little: people change jobs and remarks grow old. */
export const employer: Clue<Employers, Counts> = {
  feature: 'company',
  ofContact({ contact, bridges, names, parts }) {
    const employers = [contact.company, ...bridges.map(({ company }) => company)].map((name) => name ?? '');
    const named = (wanted: 'company' | 'school') =>
      parts
        .filter(({ kind, text }) => kind === wanted && (!isJob(text) || knownOrganisations(text).length > 0))
        .flatMap(({ text }) => organisationsIn(text));
    const isNamed = names.some(({ field }) => field === 'nickname');
    const beside = parts.filter(
      ({ kind, field }) => kind === 'text' && (field === 'remark' || (field === 'nickname' && isNamed)),
    );
    // Ryan Shopify, Ruan (alter Kollege, jetzt Festo), 阿杰 Infosys.
    const likeNames = names
      .filter(({ prior }) => prior >= believable)
      .flatMap(({ family, given, english }) => [
        family?.latin ?? '',
        given?.latin.includes(' ') ? given.latin : '',
        ...english.filter((name) => !isEnglish(letters(name))),
      ]);
    const mentioning = [
      ...beside.map(({ text }) => text),
      ...likeNames.filter(Boolean),
      ...contact.labels,
      ...contact.description.split(clauses),
    ];
    const left = parts.some(({ text }) => LEFT.test(text));
    const worked = named('company').map((firm) =>
      left || FORMER.test(firm.text) ? { ...firm, isPast: true as const } : firm,
    );
    return together([
      ...employers.flatMap(organisationsIn),
      ...worked,
      ...named('school').map((school) => ({ ...school, isSchool: true as const })),
      ...mentioning.flatMap(knownOrganisations),
    ]);
  },
  ofConnection: ({ connection: { company, position } }) =>
    together([
      ...groupsOf(company ?? ''),
      ...saidOfBefore(position ?? ''),
      ...organisationsIn(company ?? ''),
    ]),
  count(facts) {
    const times = new Map<string, number>();
    for (const fact of facts) for (const { key } of fact ?? []) times.set(key, (times.get(key) ?? 0) + 1);
    return { times, connections: Math.max(facts.length, 1), kept: usuallyKept };
  },
  weight(contact, connection, counts) {
    const common = mostTelling(contact, connection, counts);
    if (common) return agreementOn(...common, counts);
    if (!contact.some(isToldSurely))
      return contact.some(({ isSchool }) => isSchool) ? Math.log2(1 - stillAtSchool) : 0;
    // Of two strangers hardly any share an employer, so that another one speaks only for a changed job.
    return Math.log2(1 - counts.kept);
  },
  say(contact, connection, counts) {
    const common = mostTelling(contact, connection, counts);
    const [left, right] = common ? common.map(({ text }) => text) : [contact, connection].map(textsOf);
    return { left: left!, right: right!, note: common ? 'equal' : 'contradiction' };
  },
  keys: (fact) => fact.map(({ key }) => key),
  known: (facts) => employersIn(facts),
  agree: (contact, connection) => contact.some(({ key }) => has(connection, key)),
  /** Of those of the table most are large. */
  agreeWidely: (contact, connection) =>
    contact.filter(({ key }) => has(connection, key)).every(({ key }) => key.startsWith('#')),
  learning: {
    keptIn: ({ kept }) => kept,
    withKept: (counts, kept) => ({ ...counts, kept }),
    translator,
  },
  agreeing: (connection) => connection ?? [{ key: 'any employer', text: '', meanings: 1 }],
};

/**
 * An employer that is one for sure, neither of years ago nor what somebody may be called (Apple): 灯具 or 华山神内, which no table has, may be any
 * word, or the same in other letters.
 */
const isToldSurely = ({ key, text, isSchool, isPast, isListed }: Organisation): boolean =>
  !isSchool && !isPast && (key.startsWith('#') || isListed === true) && !isEnglish(letters(text));

/**
 * Of a job's title what says where somebody was before, or learned: `ex-Shein`, `formerly Alibaba`, `Fudan MBA`, `BFSU`. What else it names is as
 * often a tool, a client or a wish: `SAP Consultant`, `Looking at Google`.
 */
function saidOfBefore(position: string): Employers {
  if (position.length > longestTitle) return [];
  const pieces = position.split(/[|｜•·,，;；/()（）]|\s[-–—]\s/u).map((piece) => piece.trim());
  return pieces.flatMap((piece) => {
    const behind = before.exec(piece)?.[1];
    if (behind) return organisationsAtStart(behind);
    const school = piece.replace(degree, '').trim();
    const known = knownOrganisations(school).filter(({ isSchool }) => isSchool || school !== piece);
    if (known.length > 0) return withoutKnown(school).trim() === '' ? known : [];
    const isNamed = school !== piece && /^\p{Lu}\p{L}+$/u.test(school) && placesIn(school).ids.length === 0;
    return isNamed ? knownOrganisations(`${school} University`).filter(({ isSchool }) => isSchool) : [];
  });
}
const longestTitle = 300;
const before =
  /(?<![\p{L}\p{N}])(?:ex[- –](?!pats?\b)|former(?:ly)?(?: at)? |previously(?: at)? |alumn(?:us|a|i) (?:of )?)(.+)$/iu;
/** Fudan MBA, 复旦硕士, 清华校友: where somebody learned. */
const degree =
  /(?<![\p{L}\p{N}])(?:e?mba|phd|llm|alumn\p{L}*)(?![\p{L}\p{N}])|(?:硕士|博士|本科|毕业|校友)$/iu;

/** Each once, with what was last said of it. */
function together(organisations: Employers): Employers | null {
  if (organisations.length === 0) return null;
  if (organisations.length === 1) return organisations;
  return [...new Map(organisations.map((each) => [each.key, each])).values()];
}

function has(organisations: Employers, key: string): boolean {
  return organisations.some((each) => each.key === key);
}

/** The organisation both name that says most, as either writes it. */
function mostTelling(
  contact: Employers,
  connection: Employers,
  counts: Counts,
): [Organisation, Organisation] | undefined {
  let best: [Organisation, Organisation] | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const ours of contact)
    for (const theirs of connection) {
      if (ours.key !== theirs.key) continue;
      const weight = agreementOn(ours, theirs, counts);
      if (weight <= most) continue;
      most = weight;
      best = [ours, theirs];
    }
  return best;
}

/** A name of several organisations, 中大 or NTU, says so much less, and so does that of a group. */
function agreementOn(ours: Organisation, theirs: Organisation, { times, connections, kept }: Counts): number {
  const others = (times.get(ours.key) ?? 1) - 1;
  const meanings = Math.max(ours.meanings, theirs.meanings) * (theirs.isGroup ? inGroup : 1);
  return Math.log2(kept / Math.max(others / connections, rarest) / meanings);
}

const textsOf = (organisations: Employers): string =>
  [...new Set(organisations.map(({ text }) => text))].join(', ');

/** The employers that no table has, by their whole name or the beginning that people shorten it to: Kestrel, Paper Crane. */
function employersIn(facts: readonly (Employers | null)[]): ReturnType<NonNullable<typeof employer.known>> {
  const told = facts.flatMap((fact) => fact ?? []).filter(({ key }) => !/^[#~]/u.test(key));
  const texts = new Map(told.map(({ key, text }) => [key, text]));
  const keys = [...texts.keys()];
  const find = phraseFinder(
    [...texts].map(([key, text]) => {
      const names = [key, ...beginnings(key)];
      return [...names, ...names.map(joinedInOne), splitAtCapitals(text)].filter(isParticular);
    }),
  );
  return (text) =>
    withLettersApart(folded(text))
      .flatMap(find)
      .flatMap(({ ids, phrase }) =>
        ids.map((id) => ({
          words: phrase,
          with: (fact: Employers | null) =>
            fact && has(fact, keys[id]!)
              ? null
              : [...(fact ?? []), { key: keys[id]!, text: phrase, meanings: ids.length, isListed: true }],
        })),
      );
}

function beginnings(key: string): string[] {
  const words = key.split(' ');
  return words.slice(1).map((_, at) => words.slice(0, at + 1).join(' '));
}

/** Neither a word nor a name by itself. */
function isParticular(phrase: string): boolean {
  if (isHan(phrase)) return phrase.length >= 2;
  return (
    phrase.includes(' ') ||
    (phrase.length >= 4 && !isEnglishWord(phrase) && !isEnglish(phrase) && syllableShare(phrase) === 0)
  );
}

/** This owner's word for an organisation may be another than LinkedIn's. */
function translator(confirmed: Parameters<Learning<Employers, Counts>['translator']>[0]) {
  const times = new Map<string, Map<string, number>>();
  for (const [ours, theirs] of confirmed) {
    if (ours.some(({ key }) => has(theirs, key))) continue;
    for (const our of ours) {
      const seen = times.get(our.key) ?? new Map<string, number>();
      for (const their of theirs) seen.set(their.key, (seen.get(their.key) ?? 0) + 1);
      times.set(our.key, seen);
    }
  }
  const believed = (key: string) =>
    [...(times.get(key) ?? [])].filter(([, count]) => count >= timesToBelieve).map(([their]) => their);
  return {
    translate(fact: Employers): Employers {
      const more = fact.flatMap((our) => believed(our.key).map((key) => ({ ...our, key })));
      return more.length === 0 ? fact : together([...fact, ...more])!;
    },
  };
}

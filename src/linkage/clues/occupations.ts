import type { Contact, Evidence } from '../../model.ts';
import type { NameReading, OtherPart } from '../../names/index.ts';
import table from '../data/occupations.json' with { type: 'json' };
import type { Frequencies } from '../lists/frequency.ts';
import { knownOrganisations, organisationsIn, withoutKnown } from '../profile/organisations.ts';
import { type Mentions, mentionsBy, phraseFinder, remembered, together } from '../profile/phrases.ts';
import type { Profile } from '../profile/profile.ts';

const jobsIn = mentionsBy(
  phraseFinder(table.occupations.map(({ words, courtesy }) => (courtesy ? [] : words))),
);
/** Apart, as the words of those rows stand inside other titles: a Sales Director is a 总 and in sales. */
const ranksIn = mentionsBy(
  phraseFinder(table.occupations.map(({ words, courtesy }) => (courtesy ? words : []))),
);
/** Told by a form of address: 王总 may lead anything, 陈老师 need not teach. */
const courtesies = table.occupations.map(({ courtesy }) => (courtesy ? new RegExp(courtesy, 'u') : null));
const isCourtesy = courtesies.map((form) => form !== null);

/** How often two records of one person tell the same occupation; by a form of address less often. */
const kept = 0.6;
const keptByCourtesy = 0.5;
/** Bits: an occupation is never worth a name. */
const most = 3.5;
const mostByCourtesy = 1.5;
/** People change what they do, and remarks are loose. */
const another = -0.4;
/** Where the employer agrees too, what the job says is half said: auditors work at auditors. */
const besideEmployer = 0.5;

/** What the owner's notes and the contact's own texts say that the person does. */
export function occupationsOfContact(
  { labels, description, nickname }: Pick<Contact, 'labels' | 'description' | 'nickname'>,
  readings: readonly NameReading[],
  parts: readonly OtherPart[],
): Mentions {
  const notes = parts.filter(({ field }) => field === 'remark').map(jobPart);
  const texts = [...notes, ...labels, description, withoutKnown(nickname)].filter(Boolean);
  const called = readings.find(({ field, honorific }) => field === 'remark' && honorific);
  if (!called) return together(texts.map(jobsIn));
  const courtesy = courtesies.findIndex((form) => form?.test(called.text));
  const addressed = courtesy < 0 ? [] : [{ ids: [courtesy], words: [called.text] }];
  return together([...texts.map(jobsIn), jobsIn(withoutKnown(called.text)), ...addressed]);
}

/** The words of a remark that may tell a job: of an employer's name only what stands beside it, 德勤审计 but not 某某设计. */
function jobPart({ kind, text }: OtherPart): string {
  if (kind !== 'company' && kind !== 'school') return text;
  if (knownOrganisations(text).size > 0) return withoutKnown(text);
  return organisationsIn(text).size > 0 ? '' : text;
}

export const occupationsOfPosition = remembered((position) =>
  together([jobsIn(position), ranksIn(position)]),
);

/** `employer`: the weight of the clue that the employers give. */
export function occupationWeight(
  contact: Profile,
  connection: Profile,
  frequencies: Frequencies,
  employer: number,
): number {
  const [ours, theirs] = [contact.occupations.ids, connection.occupations.ids];
  if (ours.length === 0 || theirs.length === 0) return 0;
  let best = 0;
  let agrees = false;
  let says = false;
  for (let at = 0; at < ours.length; at++) {
    const id = ours[at]!;
    if (theirs.includes(id)) {
      agrees = true;
      best = Math.max(best, agreementOn(id, frequencies));
    } else if (!isCourtesy[id]) says = true;
  }
  if (!agrees) return says ? another : 0;
  return rounded(employer > 0 ? best * besideEmployer : best);
}

function agreementOn(id: number, frequencies: Frequencies): number {
  const share = frequencies.occupation(id);
  return isCourtesy[id]
    ? Math.min(mostByCourtesy, Math.log2(keptByCourtesy / share))
    : Math.min(most, Math.log2(kept / share));
}

export function occupationEvidence(
  contact: Profile,
  connection: Profile,
  frequencies: Frequencies,
  employer: number,
): Evidence[] {
  const weight = occupationWeight(contact, connection, frequencies, employer);
  if (weight === 0) return [];
  const [ours, theirs] = [contact.occupations, connection.occupations];
  if (weight < 0) {
    return [
      {
        feature: 'occupation',
        left: [...new Set(ours.words)].join(', '),
        right: [...new Set(theirs.words)].join(', '),
        weight,
        note: 'contradiction',
      },
    ];
  }
  const common = ours.ids.filter((id) => theirs.ids.includes(id));
  const best = common.reduce((a, b) => (agreementOn(b, frequencies) > agreementOn(a, frequencies) ? b : a));
  const left = ours.words[ours.ids.indexOf(best)]!;
  return [
    {
      feature: 'occupation',
      left,
      right: theirs.words[theirs.ids.indexOf(best)]!,
      weight,
      note: 'same-work',
    },
  ];
}

function rounded(weight: number): number {
  return Math.round(weight * 100) / 100;
}

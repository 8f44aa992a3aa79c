import type { OtherPart } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import table from '../data/occupations.json' with { type: 'json' };
import { isJob, jobsIn } from '../profile/jobs.ts';
import { knownOrganisations, organisationsIn, withoutKnown } from '../profile/organisations.ts';
import { folded, type Mentions, mentionsBy, phraseFinder, together } from '../profile/phrases.ts';
import type { Clue } from './clue.ts';
import { mentionShare, told } from './mention-share.ts';

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
/** But few who are a nurse become a consultant, or the other way round. */
const anotherCalling = -4;

const rowOf = new Map(table.occupations.map(({ name }, row) => [name, row]));
/** By the word of a calling the rows that whoever has it may tell too. */
const nearRows = new Map(
  table.callings.flatMap(({ words, near }) => {
    const rows = new Set(near.map((name) => rowOf.get(name)!));
    return words.map((word) => [folded(word), rows] as const);
  }),
);
/** Whoever leads may be anything besides. */
const tellsLittle = new Set(['founder', 'general management', 'student'].map((name) => rowOf.get(name)!));

/** Whoever is may not have changed the profile: what follows from it, `age` says. */
const retired = rowOf.get('retired')!;

type Share = (occupation: number) => number;

/** Rows of the table of occupations. */
export const occupation: Clue<Mentions, Share> = {
  feature: 'occupation',
  /** Auditors work at auditors. */
  halfSaidBy: 'company',
  /** What the owner's notes and the contact's own texts say that the person does. */
  ofContact({ contact: { labels, description, nickname }, names, parts }) {
    const notes = parts.filter(({ field }) => field === 'remark').map(jobPart);
    // 浦东中学|老师, 网球|教练: what was cut may be one word.
    const whole = parts
      .filter(({ kind, field }) => field === 'remark' && kind !== 'company')
      .map(({ text }) => text);
    const texts = [...notes, whole.join(''), ...labels, description, withoutKnown(nickname)].filter(Boolean);
    const called = names.find(({ field, honorific }) => field === 'remark' && honorific);
    if (!called) return told(together(texts.map(jobsIn)));
    const courtesy = courtesies.findIndex((form) => form?.test(called.text));
    const addressed = courtesy < 0 ? [] : [{ ids: [courtesy], words: [called.text] }];
    return told(together([...texts.map(jobsIn), jobsIn(withoutKnown(called.text)), ...addressed]));
  },
  ofConnection: ({ connection }) => told(occupationsOfPosition(connection.position ?? '')),
  count: (facts) => mentionShare(facts.map((fact) => fact?.ids ?? [])),
  weight(contact, connection, share) {
    const [ours, theirs] = [contact.ids, connection.ids];
    let best = 0;
    let agrees = false;
    let says = false;
    for (let at = 0; at < ours.length; at++) {
      const id = ours[at]!;
      if (theirs.includes(id)) {
        agrees = true;
        best = Math.max(best, agreementOn(id, share));
      } else if (!isCourtesy[id]) says = true;
    }
    if (agrees) return best;
    if (haveOtherCallings(contact, connection)) return anotherCalling;
    return says ? another : 0;
  },
  forbids: (contact, connection) =>
    ![...contact.ids, ...connection.ids].includes(retired) &&
    !contact.ids.some((id) => connection.ids.includes(id)) &&
    haveOtherCallings(contact, connection),
  say(contact, connection, share, weight) {
    if (weight < 0) {
      const [left, right] = [contact, connection].map(({ words }) => [...new Set(words)].join(', '));
      return { left: left!, right: right!, note: 'contradiction' };
    }
    const common = contact.ids.filter((id) => connection.ids.includes(id));
    const best = common.reduce((a, b) => (agreementOn(b, share) > agreementOn(a, share) ? b : a));
    const [left, right] = [contact, connection].map(({ ids, words }) => words[ids.indexOf(best)]!);
    return { left: left!, right: right!, note: 'same-work' };
  },
};

const haveOtherCallings = (one: Mentions, other: Mentions): boolean =>
  isCalledElsewhere(one, other) || isCalledElsewhere(other, one);

/** Whether somebody has a calling, and the other person does something else altogether. */
function isCalledElsewhere({ words }: Mentions, { ids }: Mentions): boolean {
  const calling = words.map((word) => nearRows.get(word)).find((rows) => rows !== undefined);
  const others = calling ? ids.filter((id) => !isCourtesy[id] && !tellsLittle.has(id)) : [];
  return others.length > 0 && others.every((id) => !calling!.has(id));
}

/** The words of a remark that may tell a job: of an employer's name only what stands beside it, 德勤审计 but not 某某设计. */
function jobPart({ kind, text }: OtherPart): string {
  if (kind !== 'company' && kind !== 'school') return text;
  if (knownOrganisations(text).length > 0) return withoutKnown(text);
  return isJob(text) || organisationsIn(text).length === 0 ? text : '';
}

const occupationsOfPosition = remembered((position) => together([jobsIn(position), ranksIn(position)]));

function agreementOn(id: number, share: Share): number {
  return isCourtesy[id]
    ? Math.min(mostByCourtesy, Math.log2(keptByCourtesy / share(id)))
    : Math.min(most, Math.log2(kept / share(id)));
}

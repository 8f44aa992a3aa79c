import type { OtherPart } from '../../names/index.ts';
import { remembered } from '../../remembered.ts';
import table from '../data/occupations.json' with { type: 'json' };
import { isJob, jobsIn } from '../profile/jobs.ts';
import { knownOrganisations, organisationsIn, withoutKnown } from '../profile/organisations.ts';
import { workKnownBy } from '../profile/personal.ts';
import { folded, mentionsBy, phraseFinder, together } from '../profile/phrases.ts';
import {
  areOfOneTrade,
  distance,
  linesOfFirm,
  linesOfFirms,
  mayTellOccasion,
  rowNamed,
  type Work,
  workOf,
} from '../profile/work.ts';
import type { Clue } from './clue.ts';
import { mentionShare } from './mention-share.ts';

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
const mostByFirm = 1.5;
/**
 * People change what they do, and remarks are loose, so that within a field it hardly counts; but few leave their field. Of 300 pairs that
 * others wrote and of which both tell, 2 in a hundred are in different ones; of strangers 27.
 */
const apart = { near: -0.4, far: -3 };
/** Of 瑜伽 王丽 it may be where they met. */
const perhapsApart = -1;
/** Hardly any who are a nurse become a consultant, or the other way round. */
const anotherCalling = -4;

/** By the word of a calling the rows that whoever has it may tell too. */
const nearRows = new Map(
  table.callings.flatMap(({ words, near }) => {
    const rows = new Set(near.map(rowNamed));
    return words.map((word) => [folded(word), rows] as const);
  }),
);
/** Whoever leads may be anything besides. */
const tellsLittle = new Set(['founder', 'general management', 'middle management', 'student'].map(rowNamed));

/** Whoever is may not have changed the profile: what follows from it, `age` says. */
const retired = rowNamed('retired');

type Share = (occupation: number) => number;

/** Rows of the table of occupations. */
export const occupation: Clue<Work, Share> = {
  feature: 'occupation',
  /** Auditors work at auditors; and of whoever works at a courier's that is all there is to say. */
  besides: [
    {
      feature: 'company',
      share: ({ ids }, { ids: theirs, ofFirm = [] }) =>
        ids.some((id) => theirs.includes(id) && !ofFirm.includes(id)) ? 0.5 : 0,
    },
  ],
  /** What the owner's notes and the contact's own texts say that the person does. */
  ofContact({ contact: { remark, labels, description, nickname }, names, parts }) {
    const notes = parts.filter(({ field }) => field === 'remark').map(jobPart);
    // 浦东中学|老师, 网球|教练: what was cut may be one word.
    const whole = parts
      .filter(({ kind, field }) => field === 'remark' && kind !== 'company')
      .map(({ text }) => text);
    const texts = [...notes, whole.join(''), ...labels, description, withoutKnown(nickname)].filter(Boolean);
    const called = names.find(({ field, honorific }) => field === 'remark' && honorific);
    const courtesy = called ? courtesies.findIndex((form) => form?.test(called.text)) : -1;
    const [address = ''] = courtesies[courtesy]?.exec(called?.text ?? '') ?? [];
    const addressed = courtesy < 0 ? [] : [{ ids: [courtesy], words: [address] }];
    const told = together([...texts.map(jobsIn), jobsIn(withoutKnown(called?.text ?? '')), ...addressed]);
    const work = workOf(told, true);
    const serves = workKnownBy(remark);
    const firms = parts
      .filter(({ kind, text }) => kind === 'company' && linesOfFirms(text).length > 0)
      .map(({ text }) => text);
    return orNull({
      ...work,
      lines: [...work.lines, ...firms.flatMap(linesOfFirms)],
      ...(firms.length > 0 && { firms }),
      ...(serves !== null && { serves }),
    });
  },
  ofConnection({ connection }) {
    const { ids, words, jobs, lines } = workOfPosition(connection.position ?? '');
    const company = connection.company ?? '';
    const ofFirm = linesOfFirm(company).filter((line) => !ids.includes(line));
    return orNull({
      ids: [...ids, ...ofFirm],
      words: [...words, ...ofFirm.map(() => company)],
      jobs,
      lines: [...lines, ...ofFirm],
      ofFirm,
    });
  },
  /** 贷款 Sunny, 健身教练 Leo */
  keysBesideEnglish: ({ ids }) => ids.filter((id) => !isCourtesy[id]).map(String),
  count: (facts) => mentionShare(facts.map((fact) => fact?.ids ?? [])),
  weight(contact, connection, share) {
    const [ours, theirs] = [contact.ids, connection.ids];
    const common = ours.filter((id) => theirs.includes(id));
    if (common.length > 0) {
      const bits = Math.max(...common.map((id) => agreementOn(id, share)));
      // 汽车 and Bosch: that a firm is in that line says little of what one does there.
      return common.every((id) => connection.ofFirm?.includes(id)) ? Math.min(bits, mostByFirm) : bits;
    }
    if (haveOtherCallings(contact, connection)) return anotherCalling;
    if (servesOtherwise(contact, connection))
      return mayTellOccasion(contact.serves!) ? perhapsApart : apart.far;
    const apartBy = distance(contact, connection);
    return apartBy ? apart[apartBy] : 0;
  },
  forbids: (contact, connection) =>
    ![...contact.ids, ...connection.ids].includes(retired) &&
    !contact.ids.some((id) => connection.ids.includes(id)) &&
    (haveOtherCallings(contact, connection) || servesOtherwise(contact, connection)),
  /** Or they work in one field: what an accountant is to an auditor. */
  agree: (contact, connection) => doSame(contact, connection) || distance(contact, connection) === 'near',
  agreeWidely: () => true,
  doesAsKnown: (contact, connection) =>
    contact.serves !== undefined &&
    [...contact.ids, ...contact.lines].some(
      (id) => !isCourtesy[id] && connection.ids.includes(id) && !connection.ofFirm?.includes(id),
    ),
  say(contact, connection, share, weight) {
    if (weight < 0) {
      const [left, right] = [contact, connection].map(({ words, firms = [], serves }) => {
        const told = words.length === 0 && serves !== undefined ? [...firms, serves] : [...words, ...firms];
        return [...new Set(told)].join(', ');
      });
      return { left: left!, right: right!, note: 'contradiction' };
    }
    const common = contact.ids.filter((id) => connection.ids.includes(id));
    const best = common.reduce((a, b) => (agreementOn(b, share) > agreementOn(a, share) ? b : a));
    const [left, right] = [contact, connection].map(({ ids, words }) => words[ids.indexOf(best)]!);
    return { left: left!, right: right!, note: 'same-work' };
  },
};

const orNull = (work: Work): Work | null =>
  work.ids.length + work.lines.length > 0 || work.serves !== undefined ? work : null;

/** 水电 王军 who is at a bank: the one does not serve as the other works. */
const servesOtherwise = (contact: Work, connection: Work): boolean =>
  contact.serves !== undefined &&
  connection.jobs.length + connection.lines.length > 0 &&
  !areOfOneTrade(contact, connection);

const haveOtherCallings = (one: Work, other: Work): boolean =>
  isCalledElsewhere(one, other) || isCalledElsewhere(other, one);

/** Whether somebody has a calling, and the other person does something else altogether, and elsewhere. */
function isCalledElsewhere({ words, lines }: Work, other: Work): boolean {
  const calling = words.map((word) => nearRows.get(word)).find((rows) => rows !== undefined);
  if (!calling || other.lines.some((line) => lines.includes(line))) return false;
  const others = [...other.ids, ...other.lines].filter((id) => !isCourtesy[id] && !tellsLittle.has(id));
  return others.length > 0 && others.every((id) => !calling.has(id));
}

/** The words of a remark that may tell a job: of an employer's name only what stands beside it, 德勤审计 but not 某某设计. */
function jobPart({ kind, text }: OtherPart): string {
  if (kind !== 'company' && kind !== 'school') return text;
  if (knownOrganisations(text).length > 0) return withoutKnown(text);
  return isJob(text) || organisationsIn(text).length === 0 ? text : '';
}

const workOfPosition = remembered((position) =>
  workOf(together([jobsIn(position), ranksIn(position)]), false),
);

function agreementOn(id: number, share: Share): number {
  return isCourtesy[id]
    ? Math.min(mostByCourtesy, Math.log2(keptByCourtesy / share(id)))
    : Math.min(most, Math.log2(kept / share(id)));
}

const doSame = (contact: Work, connection: Work): boolean =>
  contact.ids.some((id) => !isCourtesy[id] && connection.ids.includes(id));

import { fullName } from '../../full-name.ts';
import { knownThrough } from '../../linkage/known-through.ts';
import type { Contact, Evidence } from '../../model.ts';
import { type Line, span } from '../../terminal/show/spans.ts';
import type { Text } from '../../text/index.ts';
import { regionText } from '../../text/region.ts';
import type { Question } from '../queue/session.ts';
import { markDifferences } from './differences.ts';
import { profileUrl } from './profile-url.ts';
import { contactName, type NameSound, type Shown, type SoundsOf, strongest } from './shown-candidates.ts';

/** One field of the contact and of each candidate; a cell may have several lines. */
export interface Row {
  label: string;
  contact: Line[];
  candidates: Line[][];
  /** What is cut last when the screen is too low: the higher, the longer it stays. */
  keep: number;
}

/** Everything worth comparing, field by field; fields nobody has are left out. `wide`: room for whole sentences. */
export function rowsOf(
  question: Question,
  shown: Shown[],
  text: Text,
  soundsOf: SoundsOf,
  wide: boolean,
): Row[] {
  const { contact, accounts } = question;
  const { fields } = text.review;
  // A name makes two clues: what else decides has room where fewer stand side by side.
  const most = shown.length < 3 ? 3 : 2;
  const plain = (value: string): Line[] => (value.trim() ? [[span(value.trim())]] : []);
  const nobody = shown.map((): Line[] => []);
  const onContact = (label: string, keep: number, value: string): Row => ({
    label,
    keep,
    contact: plain(value),
    candidates: nobody,
  });
  const both = (label: string, keep: number, value: string, of: (candidate: Shown) => string): Row => ({
    label,
    keep,
    contact: plain(value),
    candidates: shown.map((candidate) => plain(of(candidate))),
  });
  const clues = (
    label: string,
    keep: number,
    pick: (evidence: Evidence[]) => Evidence[],
    sign: string,
  ): Row => ({
    label,
    keep,
    contact: [],
    candidates: shown.map(({ evidence }) =>
      pick(evidence).map((clue) => [
        ...(wide ? [span(`${sign} `, sign === '+' ? 'good' : 'bad')] : []),
        span(text.clue(clue, wide)),
      ]),
    ),
  });
  return [
    ...nameRows(question, shown, text, soundsOf),
    onContact(fields.nickname, 5, contact.remark.trim() ? contact.nickname : ''),
    onContact(fields.through, 9, throughText(contact)),
    onContact(fields.accounts, 4, accounts.map(contactName).join(text.listed)),
    onContact(fields.wechatId, 2, contact.wechatId),
    companyRow(contact, shown, fields.company),
    both(
      fields.about,
      8,
      [contact.description, contact.signature].filter(Boolean).join(' · '),
      ({ connection }) => connection.position ?? '',
    ),
    onContact(fields.region, 4, regionText(contact.region)),
    onContact(fields.labels, 7, contact.labels.join(text.listed)),
    both(fields.since, 6, sinceText(contact, text), ({ connection }) => connection.connectedOn ?? ''),
    onContact(fields.messages, 6, messagesText(contact, text)),
    both(fields.profile, 3, '', ({ connection }) => shortProfile(connection.id, profileUrl(connection))),
    clues(fields.for, 9, (evidence) => strongest(evidence, most).reasonsFor, '+'),
    clues(fields.against, 9, (evidence) => strongest(evidence, most).against, '−'),
    {
      label: fields.rivals,
      keep: 6,
      contact: [],
      candidates: shown.map(({ rivals }) =>
        rivals
          .slice(0, 2)
          .map((rival) => [span(`${rivalName(rival.contact, contact)} ${text.percent(rival.probability)}`)]),
      ),
    },
  ].filter(
    ({ contact: ours, candidates }) => ours.length > 0 || candidates.some((lines) => lines.length > 0),
  );
}

/** Where both have one name, with what tells them apart. */
function rivalName(rival: Contact, contact: Contact): string {
  const name = contactName(rival);
  if (name !== contactName(contact)) return name;
  const telling = (one: Contact) => [
    one.nickname,
    regionText(one.region),
    one.company ?? '',
    one.wechatId,
    one.addedAt?.slice(0, 10) ?? '',
    one.id,
  ];
  const [ours, theirs] = [telling(contact), telling(rival)];
  const other = theirs.find((each, at) => each.trim() && each !== name && each !== ours[at]);
  return [name, other].filter(Boolean).join(' · ');
}

/** Whose name it is that stands in the remark: 张三 (妈妈). */
function throughText(contact: Contact): string {
  const tie = knownThrough(contact);
  return tie ? `${tie.name} (${tie.words})` : '';
}

/** The names, and how they sound; where a candidate's clue is the spelling of some place, the contact's name spelled so. */
function nameRows(question: Question, shown: Shown[], text: Text, soundsOf: SoundsOf): Row[] {
  const { contact, accounts } = question;
  const pinyin = soundsOf(contact, []);
  const spelled = shown.map(({ evidence }) => {
    const systems = [...new Set(evidence.map(({ note }) => note))];
    return soundsOf(contact, systems).filter(({ system }) => system !== null);
  });
  const theirPinyin = shown.map(({ connection }) => soundsOf(connection, []));
  const theirNames = shown.map(({ connection }) => fullName(connection));
  const ours = [
    ...[contact, ...accounts].flatMap(({ remark, nickname, wechatId }) => [remark, nickname, wechatId]),
    ...latinOf(pinyin),
  ];
  const theirs = [...theirNames, ...theirPinyin.flatMap(latinOf)];
  // Where another spelling is a clue, pinyin differs and means nothing.
  const comparesPinyin = spelled.every((sounds) => sounds.length === 0);
  return [
    {
      label: text.review.fields.name,
      keep: 10,
      contact: [[span(contactName(contact), 'strong')]],
      candidates: shown.map(({ connection, evidence }, index) => {
        const known = [...ours, ...latinOf(spelled[index]!), ...agreed(evidence)];
        return [strong(markDifferences(fullName(connection), known))];
      }),
    },
    {
      label: text.review.fields.reading,
      keep: 9,
      contact: pinyin.map(({ latin }) => (comparesPinyin ? markReading(latin, theirs) : [span(latin)])),
      candidates: theirPinyin.map((sounds, index) => [
        ...sounds.map(({ latin }) => markReading(latin, ours)),
        ...spelled[index]!.map(({ latin, system }) => [
          span(latin),
          span(text.inBrackets(text.systems[system!] ?? system!), 'faint'),
        ]),
      ]),
    },
  ];
}

const markReading = (latin: string, others: string[]) => markDifferences(latin, others, 'word');

/** Each name as it stands, and with the given name in one, as some write it: `Tai Man` and `Taiman`. */
function latinOf(sounds: NameSound[]): string[] {
  return sounds.flatMap(({ latin }) => [latin, latin.split(' ').slice(1).join('')]);
}

function companyRow(contact: Contact, shown: Shown[], label: string): Row {
  const known = [contact.company ?? '', contact.remark, contact.description, ...contact.labels];
  // WeChat has no field for it: it stands in the remark, where a clue found it.
  const clues = shown.flatMap(({ evidence }) => evidence.filter(({ feature }) => feature === 'company'));
  const company = contact.company || (clues.find(({ left }) => left)?.left ?? '');
  return {
    label,
    keep: 8,
    contact: company ? [[span(company)]] : [],
    candidates: shown.map(({ connection, evidence }) => {
      if (!connection.company) return [];
      const isOther = evidence.some(({ feature, weight }) => feature === 'company' && weight < 0);
      return [isOther ? markDifferences(connection.company, known) : [span(connection.company)]];
    }),
  };
}

/** Words that the clues found to agree as they stand, whatever their letters: 王 and Wong, 晓曼 and Xiaoman. */
function agreed(evidence: Evidence[]): string[] {
  const exact = new Set(['similar', 'typo', 'partial', 'initials']);
  return evidence
    .filter(({ weight, note, feature }) => weight > 0 && !exact.has(note) && feature !== 'company')
    .flatMap(({ left, right }) => [left, right]);
}

function strong(line: Line): Line {
  return line.map(({ text, style }) => ({ text, style: style === 'plain' ? 'strong' : style }));
}

function sinceText({ addedAt, howMet }: Contact, text: Text): string {
  return [addedAt?.slice(0, 10), howMet && text.review.howMet[howMet]].filter(Boolean).join(' ');
}

function messagesText({ messages }: Contact, text: Text): string {
  if (!messages) return '';
  return text.review.messages({ count: messages.count, lastOn: messages.lastAt?.slice(0, 10) ?? '' });
}

function shortProfile(id: string, url: URL | null): string {
  if (!url) return '';
  const path = url.pathname.replace(/^\/|\/$/g, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path || id;
  }
}

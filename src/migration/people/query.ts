import { knownOrganisations, organisationCalled } from '../../linkage/profile/organisations.ts';
import type { Contact, Outcome, Person } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import { fold, isCalledById } from './find-people.ts';
import { FIELDS, type Field, meantBy, VALUES } from './query-fields.ts';
import { searchKeys } from './search-keys.ts';

/** What one word of a query asks for: `label:设计` a field, `王伟` any text. */
interface Term {
  field: Field | 'text';
  /** Folded. */
  value: string;
}

/** What can only be told by looking further than the row; called when a query asks for it. */
export interface Known {
  outcomes: () => Map<string, Outcome>;
  /** Groups and accounts count too, though the query asks for no `kind`. */
  anyKind?: boolean;
}

const FIELD = new RegExp(`(?:^|\\s)(${FIELDS.join('|')}):`, 'i');
const WORD = new RegExp(`(?:(${FIELDS.join('|')}):)?(?:"([^"]*)"|“([^”]*)”|(\\S+))`, 'giy');

export const asksForOutcome = (words: string[]) => words.some((word) => /outcome[:：]/i.test(word));

/**
 * Everyone who fits all words of a query. Ids among the words name people, and the other words narrow those down. Only
 * people, unless the query asks for a `kind`. Throws UserError query-value (exit 2).
 */
export function queryPeople(people: Person[], words: string[], known: Known): Person[] {
  const meant = words.map((word) => people.filter(isCalledById(word)));
  const named = new Set(meant.flat().map(({ id }) => id));
  const terms = parseQuery(words.filter((_, at) => meant[at]!.length === 0));
  const anyKind = known.anyKind || terms.some(({ field }) => field === 'kind');
  const fits = fitsWith(people, terms, known);
  return people.filter(
    (person) =>
      (anyKind || person.side === 'linkedin' || person.kind === 'person') &&
      (named.size === 0 || named.has(person.id)) &&
      terms.every((term) => fits(person, term)),
  );
}

function parseQuery(words: string[]): Term[] {
  return words.flatMap(termsOf).map(({ field, value: written }) => {
    const value = field === 'text' ? written : meantBy(field, written);
    const allowed = VALUES[field as Field];
    if (allowed && !allowed.includes(value)) {
      throw new UserError('query-value', { field, value, allowed: allowed.join(', ') }, 2);
    }
    return { field, value };
  });
}

/** `label:"老 同学" 王` in one word is two terms; `label:老 同学` is one, whose quotes the shell has taken away. */
function termsOf(word: string): Term[] {
  const text = word.normalize('NFKC').trim();
  const [only] = FIELD.exec(text)?.index === 0 ? [FIELD.exec(text)![1]!] : [];
  const rest = only ? text.slice(only.length + 1) : '';
  if (only && rest.trim() && !/["“”]/.test(rest) && !FIELD.test(rest)) return [term(only, rest)];
  return [...text.matchAll(new RegExp(`\\s*${WORD.source}`, WORD.flags))].map(
    ([, field, quoted, curly, bare]) => term(field, quoted ?? curly ?? bare ?? ''),
  );
}

function term(field: string | undefined, value: string): Term {
  return { field: (field?.toLowerCase() as Field) ?? 'text', value: fold(value) };
}

function fitsWith(people: Person[], terms: Term[], { outcomes }: Known) {
  const asks = (field: Term['field']) => terms.some((one) => one.field === field);
  const ended = asks('outcome') ? outcomes() : new Map<string, Outcome>();
  const contacts = people.filter((person): person is Contact => person.side === 'wechat');
  const latin = terms.some(({ field, value }) => field === 'text' && /^[a-z]+$/.test(value));
  const pinyin = latin ? searchKeys(contacts) : new Map<string, string>();
  const is = (text: string | null | undefined, value: string) => fold(text ?? '') === value;
  const has = (texts: (string | null | undefined)[], value: string) =>
    texts.some((text) => fold(text ?? '').includes(value));
  const ways: Record<Term['field'], (person: Person, value: string) => boolean> = {
    label: (person, value) => person.side === 'wechat' && person.labels.some((label) => is(label, value)),
    // WeChat has no field for it: owners write it into the remark, and in either language.
    company: (person, value) => {
      const texts =
        person.side === 'wechat' ? [person.company, person.remark, person.description] : [person.company];
      return has(texts, value) || texts.some((text) => namesFirm(text ?? '', value));
    },
    region: (person, value) =>
      person.side === 'wechat' &&
      has([person.region?.country, person.region?.province, person.region?.city], value),
    kind: (person, value) => person.side === 'wechat' && person.kind === value,
    met: (person, value) => person.side === 'wechat' && person.howMet === value,
    outcome: ({ id }, value) => ended.get(id) === value,
    side: ({ side }, value) => side === value,
    id: ({ id }, value) => is(id, value),
    text: (person, value) =>
      has(textsOf(person), value) ||
      (pinyin.get(person.id) ?? '').split(' ').some((key) => key.startsWith(value)),
  };
  return (person: Person, { field, value }: Term) => ways[field](person, value);
}

/** Does a text name the firm that was asked for, in whatever words and either language? */
function namesFirm(text: string, company: string): boolean {
  const asked = organisationCalled(company);
  return asked !== null && firmsIn(text).some(({ key }) => key === asked);
}

/** A word that is a name only where it stands alone, 字节, does so among the words of a remark; Apple is a person there. */
const firmsIn = (text: string) => [text, ...text.split(/\s+/).filter(isHan)].flatMap(knownOrganisations);
const isHan = (word: string) => /^\p{Script=Han}+$/u.test(word);

/** What WeChat gives to everybody: each holds a wx, an i and a d. In full it is an id. */
const isMadeUp = /^wxid_/u;

function textsOf(person: Person): (string | null)[] {
  if (person.side === 'linkedin') {
    const { id, firstName, lastName, company, position, email } = person;
    return [
      id.split('/in/').at(-1)!,
      `${firstName} ${lastName}`,
      `${lastName}${firstName}`,
      company,
      position,
      email,
    ];
  }
  const { wechatId, remark, nickname, company, description, labels, phones, emails } = person;
  return [
    isMadeUp.test(wechatId) ? null : wechatId,
    remark,
    nickname,
    company,
    description,
    ...labels,
    ...phones,
    ...emails,
  ];
}

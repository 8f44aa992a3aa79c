import { profileKey } from '../../linkedin-url.ts';
import type { Connection, Contact } from '../../model.ts';

type ContactField =
  | 'nickname'
  | 'wechatId'
  | 'description'
  | 'signature'
  | 'labels'
  | 'phones'
  | 'emails'
  | 'region'
  | 'company';
type ConnectionField = 'name' | 'profile' | 'email' | 'connectedOn';

/** One thing that was otherwise before; `''` where it was not told. */
export interface Edit {
  field: ContactField | ConnectionField;
  before: string;
  now: string;
}

type AsText<Person> = (person: Person) => string;

const listed = (items: string[]) => items.join(', ');

/** What a contact is told of as text; remarks have a list of their own. */
const CONTACT: Record<ContactField, AsText<Contact>> = {
  nickname: ({ nickname }) => nickname,
  wechatId: ({ wechatId }) => wechatId,
  description: ({ description }) => description,
  signature: ({ signature }) => signature,
  labels: ({ labels }) => listed(labels),
  phones: ({ phones }) => listed(phones),
  emails: ({ emails }) => listed(emails),
  region: ({ region }) => [region?.country, region?.province, region?.city].filter(Boolean).join(' '),
  company: ({ company }) => company ?? '',
};

/** The same of a connection; jobs have a list of their own. */
const CONNECTION: Record<ConnectionField, AsText<Connection>> = {
  name: ({ firstName, lastName }) => `${firstName} ${lastName}`.trim(),
  profile: ({ id }) => (profileKey(id) === null ? '' : id),
  email: ({ email }) => email ?? '',
  connectedOn: ({ connectedOn }) => connectedOn ?? '',
};

export const editsOfContact = (before: Contact, now: Contact) => edits(CONTACT, before, now);
export const editsOfConnection = (before: Connection, now: Connection) => edits(CONNECTION, before, now);

/** What is merely absent now has been hidden, not changed. */
function edits<Person, Field extends Edit['field']>(
  fields: Record<Field, AsText<Person>>,
  before: Person,
  now: Person,
): Edit[] {
  return (Object.keys(fields) as Field[])
    .map((field) => ({ field, before: fields[field](before), now: fields[field](now) }))
    .filter((edit) => edit.now !== '' && edit.now !== edit.before);
}

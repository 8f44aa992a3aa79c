import type { Connection } from '../model.ts';
import type { Language } from '../text/bilingual.ts';
import { reportPage } from '../text/report-page.ts';
import type { Difference } from '../workspace/people/changes.ts';
import type { Edit } from '../workspace/people/edits.ts';
import { plainText } from './plain-text.ts';
import { wordConnection } from './worded-entry.ts';

/** One list of what changed, as it is read. */
export interface WordedChanges {
  code: ChangeList;
  name: string;
  people: { name: string; about: string; url: string }[];
}

type ChangeList = keyof (typeof reportPage)['en']['changes']['lists'];

export function changesTitle({ since }: Difference, language: Language): string {
  const words = reportPage[language].changes;
  return since === null ? words.title : words.since({ since });
}

/** The lists that hold somebody, in a fixed order. */
export function wordChanges(changes: Difference, language: Language): WordedChanges[] {
  const words = reportPage[language].changes;
  const member = (connection: Connection) => wordConnection(connection);
  const contact = ({ remark, nickname, wechatId, company }: Difference['newContacts'][number]) => ({
    name: [remark, nickname, wechatId].map(plainText).find(Boolean) ?? '',
    about: plainText(company ?? ''),
    url: '',
  });
  const sentOn = (sentAt: string | null) => (sentAt ? words.sentOn({ date: sentAt.slice(0, 10) }) : '');
  const worded = (edits: Edit[]) =>
    edits
      .map(({ field, before, now }) => {
        return words.edit({ field: words.fields[field], before: shown(before), now: shown(now) });
      })
      .join(words.between);
  const lists: Record<ChangeList, WordedChanges['people']> = {
    newContacts: changes.newContacts.map(contact),
    goneContacts: changes.goneContacts.map(contact),
    changedRemarks: changes.changedRemarks.map(({ contact: changed, before }) => ({
      ...contact(changed),
      about: plainText(before) && words.wasBefore({ before: plainText(before) }),
    })),
    editedContacts: changes.editedContacts.map(({ contact: edited, edits }) => {
      return { ...contact(edited), about: worded(edits) };
    }),
    newConnections: changes.newConnections.map(member),
    goneConnections: changes.goneConnections.map(member),
    changedJobs: changes.changedJobs.map(({ connection, before }) => {
      const worded = member(connection);
      const job = plainText([before.position, before.company].filter(Boolean).join(' · '));
      const about = [worded.about, job && words.wasBefore({ before: job })].filter(Boolean).join(' — ');
      return { ...worded, about };
    }),
    editedConnections: changes.editedConnections.map(({ connection, edits }) => {
      return { ...member(connection), about: worded(edits) };
    }),
    sentInvitations: changes.sentInvitations.map(({ name, sentAt }) => {
      return { name: plainText(name), about: plainText(sentOn(sentAt)), url: '' };
    }),
    acceptedInvitations: changes.acceptedInvitations.map(({ connection, invitation }) => {
      const worded = member(connection);
      return { ...worded, about: [worded.about, sentOn(invitation.sentAt)].filter(Boolean).join(' — ') };
    }),
  };
  return (Object.keys(words.lists) as ChangeList[])
    .map((code) => ({ code, name: words.lists[code], people: lists[code] }))
    .filter(({ people }) => people.length > 0);
}

/** A signature may be long: enough of it to see what it was. */
function shown(text: string): string {
  const [line, most] = [[...plainText(text)], 80];
  return line.length > most ? `${line.slice(0, most - 1).join('')}…` : line.join('');
}

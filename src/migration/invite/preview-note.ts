import { NOTE_LENGTH, type Note, templateName, writeNote } from '../../invite/note.ts';
import { noteFacts } from '../../invite/note-facts.ts';
import { searchNames } from '../../linkage/search-names.ts';
import type { Contact } from '../../model.ts';
import { readPeople } from '../look-into.ts';
import type { InviteOptions } from './invite-queue.ts';
import { findContacts } from './mark-invite.ts';
import { noteTemplates } from './note-templates.ts';

export interface NotePreview {
  /** Several where the text means more than one; then there is no note. */
  found: Contact[];
  note: Note | null;
  template: string;
  limit: number;
}

/** The note to the one contact whom a text means. Throws UserError as `markInvite`, `noteTemplates` and `writeNote`. */
export function previewNote(
  folder: string,
  text: string,
  { premium, templates }: Pick<InviteOptions, 'premium' | 'templates'>,
): NotePreview {
  const texts = noteTemplates(templates);
  const limit = NOTE_LENGTH[premium ? 'premium' : 'free'];
  const found = findContacts(folder, text);
  const [contact, ...others] = found;
  if (!contact || others.length > 0) return { found, note: null, template: '', limit };
  const { owner, bridges } = readPeople(folder);
  const search = searchNames([contact], bridges).get(contact.id) ?? null;
  const note = writeNote(noteFacts({ contact, search }, owner), texts, limit);
  return { found, note, template: templateName(note.kind, note.language), limit };
}

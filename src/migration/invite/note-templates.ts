import { basename, join } from 'node:path';
import { KINDS, type NoteTemplates, templateName } from '../../invite/note.ts';
import { MESSAGE_LANGUAGES } from '../../messages/message-language.ts';
import { readTemplate, refuseWithoutTemplates } from '../../page/templates.ts';

const FILES = KINDS.flatMap((kind) => MESSAGE_LANGUAGES.map((language) => templateName(kind, language))).map(
  (file) => join('notes', file),
);

/** Ours, and those of the user's own folder in place of ours. Throws UserError no-templates (exit 2). */
export function noteTemplates(folder?: string): NoteTemplates {
  if (folder !== undefined) refuseWithoutTemplates(folder, FILES);
  return new Map(FILES.map((file) => [basename(file), readTemplate(file, folder)]));
}

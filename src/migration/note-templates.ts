import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KINDS, type NoteTemplates, templateName } from '../invite/note.ts';
import { readTemplate } from '../report/templates.ts';
import { UserError } from '../user-error.ts';

const FILES = KINDS.flatMap((kind) => [templateName(kind, 'en'), templateName(kind, 'zh')]);

/** Ours, and those of the user's own folder in place of ours. Throws UserError no-note-templates (exit 2). */
export function noteTemplates(folder?: string): NoteTemplates {
  if (folder !== undefined && !FILES.some((file) => existsSync(join(folder, file))))
    throw new UserError('no-note-templates', { folder }, 2);
  return new Map(FILES.map((file) => [file, readNote(file, folder)]));
}

function readNote(file: string, folder: string | undefined): string {
  const own = folder !== undefined && existsSync(join(folder, file));
  return own ? readTemplate(file, folder) : readTemplate(join('notes', file));
}

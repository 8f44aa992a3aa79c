import { Eta } from 'eta';
import type { MessageLanguage } from '../messages/message-language.ts';
import { inScript } from '../messages/script.ts';
import { plainText } from '../report/plain-text.ts';
import { UserError } from '../user-error.ts';
import type { NoteFacts, Slot } from './note-facts.ts';

/** What the two have in common decides the template; the first that fits is taken. */
export const KINDS = ['colleague', 'schoolmate', 'event', 'group', 'plain'] as const;
export type Kind = (typeof KINDS)[number];

/** The text of each template by its file's name, such as `colleague.en.eta`. */
export type NoteTemplates = Map<string, string>;

export interface Note {
  text: string;
  language: MessageLanguage;
  kind: Kind;
}

/** LinkedIn's limits are reported, not published; it may count in UTF-16 units, the longest way, and so do we. */
export const NOTE_LENGTH = { free: 200, premium: 300 };

export const templateName = (kind: Kind, language: MessageLanguage) => `${kind}.${language}.eta`;

/**
 * The note for one person, at most `limit` UTF-16 units. A line of a template that uses a fact we do not have is left out; a line
 * that begins with `~` is left out when the note gets too long, the last one first. Throws UserError note-template-broken,
 * note-template-too-long (exit 2).
 */
export function writeNote(facts: NoteFacts, templates: NoteTemplates, limit: number): Note {
  const { language } = facts;
  for (const kind of KINDS.filter((one) => fits(one, facts))) {
    const text = fill(templateName(kind, language), facts, templates, limit);
    if (text) return { text, language, kind };
  }
  throw new UserError('note-template-too-long', { file: templateName('plain', language), limit }, 2);
}

function fits(kind: Kind, { slots, met }: NoteFacts): boolean {
  if (kind === 'colleague') return slots.employer !== undefined;
  if (kind === 'schoolmate') return slots.school !== undefined;
  if (kind === 'event') return slots.event !== undefined;
  return kind === 'group' ? met === 'group' : true;
}

const eta = new Eta({ autoEscape: false, autoTrim: false });

/** A template asked for a fact that is not known. */
class NotKnown extends Error {}

/** Null where it cannot be made short enough. */
function fill(file: string, facts: NoteFacts, templates: NoteTemplates, limit: number): string | null {
  const written = templates.get(file) ?? '';
  const template = facts.language === 'zh' ? inScript(written, facts.script) : written;
  const known = new Proxy(facts.slots, {
    get: (slots, slot) => slots[slot as Slot] ?? notKnown(),
    has: () => true,
  });
  const lines = template
    .split('\n')
    .filter((line) => line.trim())
    .flatMap((line) => {
      const optional = line.startsWith('~');
      const text = render(file, optional ? line.slice(1) : line, known);
      return text ? [{ optional, text }] : [];
    });
  const joined = () => lines.map(({ text }) => text).join(facts.language === 'zh' ? '' : ' ');
  while (joined().length > limit) {
    const last = lines.map(({ optional }) => optional).lastIndexOf(true);
    if (last < 0) return null;
    lines.splice(last, 1);
  }
  return joined() || null;
}

function notKnown(): never {
  throw new NotKnown();
}

function render(file: string, line: string, known: object): string {
  try {
    return plainText(eta.renderString(line, known));
  } catch (error) {
    if (isNotKnown(error)) return '';
    throw new UserError(
      'note-template-broken',
      { file, message: (error as Error).message.split('\n')[0]! },
      2,
    );
  }
}

/** Eta wraps what a template throws. */
function isNotKnown(error: unknown): boolean {
  return (
    error instanceof NotKnown ||
    (error instanceof Error && error.cause !== undefined && isNotKnown(error.cause))
  );
}

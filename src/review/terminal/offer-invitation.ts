import stringWidth from 'string-width';
import type { Contact } from '../../model.ts';
import { copyToClipboard } from '../../terminal/clipboard.ts';
import { openPage } from '../../terminal/open-page.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { printable } from '../../terminal/show/printable.ts';
import { clip } from '../../terminal/show/table.ts';
import type { Text } from '../../text/index.ts';
import { pressKey } from './key-card.ts';

/** Somebody to invite, and all that helps to do so. */
interface Offered {
  candidate: { contact: Contact; search: { company: string | null } | null };
  why: Parameters<Text['invite']['reasons']>[0];
  clues: string[];
  pages: string[];
  note: { text: string } | null;
}

interface Place {
  room: number;
  notesLeft: number;
  left: number;
  canGoBack: boolean;
}

type Answer = { kind: 'sent'; withNote: boolean } | { kind: (typeof ANSWERS)[keyof typeof ANSWERS] };

/** Of the reasons why somebody matters, the weightiest. */
const REASONS = 3;

const ANSWERS = {
  l: 'not-found',
  k: 'already-connected',
  n: 'never',
  p: 'later',
  b: 'back',
  q: 'stop',
} as const;

/**
 * Shows one person until it is said what came of inviting them. Each `o` opens one page, each `c` copies the note; nothing is
 * sent. Ctrl-C throws inquirer's ExitPromptError.
 */
export async function offerInTerminal(
  offer: Offered,
  place: Place,
  limit: number,
  text: Text,
): Promise<Answer> {
  const { next: words } = text.invite;
  const offered = Object.entries(words.keys)
    .filter(([key]) => (key !== 'b' || place.canGoBack) && (key !== 'c' || offer.note !== null))
    .map(([key, { word, help }]) => ({ key, word, help }));
  let notice = '';
  let opened = 0;
  let copied = false;
  for (;;) {
    const key = await pressKey([...linesOf(offer, place, limit, text), '', notice], offered);
    if (key === 'o') {
      const page = offer.pages[opened % offer.pages.length]!;
      notice = (await openPage(page)) ? words.opened({ page }) : words.notOpened({ page });
      opened += 1;
    } else if (key === 'c') {
      notice = (await copyToClipboard(offer.note!.text)) ? words.copied : words.noClipboard;
      copied = true;
    } else {
      const answer: Answer =
        key === 's' ? { kind: 'sent', withNote: copied } : { kind: ANSWERS[key as keyof typeof ANSWERS] };
      const line = words.noted[answer.kind]?.({ name: personName(offer.candidate.contact) });
      if (line) process.stdout.write(`${printable(line)}\n`);
      return answer;
    }
  }
}

/** What is searched for, or the address of a profile. */
function nameOfPage(page: string): string {
  return decodeURIComponent(page.split('keywords=')[1] ?? page.replace('https://www.', ''));
}

function linesOf(
  { candidate: { contact, search }, why, clues, pages, note }: Offered,
  { room, notesLeft, left }: Place,
  limit: number,
  text: Text,
): string[] {
  const { next: words, clues: cluesText, reasons } = text.invite;
  const { fields } = words;
  const { region } = contact;
  const name = personName(contact);
  const rows = [
    [fields.nickname, contact.nickname === name ? '' : contact.nickname],
    [fields.wechatId, contact.wechatId],
    [fields.company, search?.company ?? contact.company ?? ''],
    [fields.region, [region?.country, region?.province, region?.city].filter(Boolean).join(' ')],
    [fields.labels, contact.labels.join(text.listed)],
    [fields.about, contact.description],
    [fields.matters, reasons(why.slice(0, REASONS))],
    [fields.found, cluesText(clues)],
    [fields.pages, pages.map(nameOfPage).join(' · ')],
  ].filter(([, value]) => value);
  const label = Math.max(...rows.map(([field]) => stringWidth(field!)));
  const width = (process.stdout.columns ?? 80) - 1;
  const notes = note
    ? [
        words.note({ length: note.text.length, limit, left: Number.isFinite(notesLeft) ? notesLeft : null }),
        note.text,
      ]
    : [words.noNote];
  return [
    '',
    name + text.inBrackets(words.place({ room, left })),
    ...rows.map(([field = '', value = '']) => {
      const padded = field + ' '.repeat(label - stringWidth(field));
      return clip(`  ${padded}  ${value}`, width);
    }),
    '',
    ...notes,
  ];
}

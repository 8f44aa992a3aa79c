import stringWidth from 'string-width';
import type { Contact, Told } from '../../model.ts';
import { copyToClipboard } from '../../terminal/clipboard.ts';
import { fitted } from '../../terminal/show/fitted.ts';
import { personName } from '../../terminal/show/person-table.ts';
import { printable } from '../../terminal/show/printable.ts';
import { clip } from '../../terminal/show/table.ts';
import type { Text } from '../../text/index.ts';
import { regionText } from '../../text/region.ts';
import { UserError } from '../../user-error.ts';
import { type Key, pressKey } from './key-card.ts';
import { unlessKey } from './unless-key.ts';

/** Somebody to ask, with the message; `why` in words. */
interface Card {
  contact: Contact;
  message: string;
  why: string;
  askedOn: string | null;
  number: number;
  total: number;
}

type Said =
  | { kind: 'news'; state: 'asked' | 'told' | 'not-on-linkedin' | 'no-answer'; told?: Told }
  | { kind: 'exclude' | 'later' | 'back' | 'stop' };

/** What was typed, made into facts; throws UserError where it cannot be. */
type ReadTold = (typed: Record<'name' | 'company' | 'email' | 'profile', string>) => Told;

const KEYS = ['c', 'a', 't', 'n', 'x', 's', 'b', 'q'] as const;

/** Shows one person with the message until it is said what came of it. Ctrl-C throws inquirer's ExitPromptError. */
export async function askOnWechat(card: Card, readTold: ReadTold, text: Text): Promise<Said> {
  const keys = askKeys(text);
  const offered = card.number === 1 ? keys.filter(({ key }) => key !== 'b') : keys;
  let notice = '';
  for (;;) {
    const { columns = 80 } = process.stdout;
    const lines = askLines(card, columns - 1, text);
    const key = await pressKey([...lines, ...(notice ? ['', notice] : [''])], offered, text);
    if (key === 'c') {
      notice = (await copyToClipboard(card.message)) ? text.ask.copied : text.ask.noClipboard;
      continue;
    }
    const said = key === 't' ? await typeAnswer(card.contact, readTold, text) : saidBy[key];
    if (said) {
      const what = said.kind === 'news' ? said.state : said.kind;
      const line = text.ask.noted[what]?.({ name: personName(card.contact) });
      if (line) process.stdout.write(`${printable(line)}\n`);
      return said;
    }
    notice = text.ask.nothingTold;
  }
}

const saidBy: Record<Exclude<(typeof KEYS)[number], 'c' | 't'>, Said> = {
  a: { kind: 'news', state: 'asked' },
  n: { kind: 'news', state: 'no-answer' },
  x: { kind: 'exclude' },
  s: { kind: 'later' },
  b: { kind: 'back' },
  q: { kind: 'stop' },
};

export function askKeys(text: Text): Key<(typeof KEYS)[number]>[] {
  return KEYS.map((key) => ({ key, ...text.ask.keys[key]! }));
}

/** Somebody to ask, in lines of at most `width` cells. */
export function askLines(
  { contact, message, why, askedOn, number, total }: Card,
  width: number,
  text: Text,
): string[] {
  const { fields } = text.ask;
  const { region, messages } = contact;
  const name = personName(contact);
  const rows = [
    [fields.nickname, contact.nickname === name ? '' : contact.nickname],
    [fields.wechatId, contact.wechatId],
    [fields.company, contact.company ?? ''],
    [fields.region, regionText(region)],
    [fields.labels, contact.labels.join(text.listed)],
    [fields.about, contact.description],
    [fields.lastAt, messages?.lastAt?.slice(0, 10) ?? ''],
    [fields.why, why],
  ].filter(([, value]) => value);
  const label = Math.max(...rows.map(([field]) => stringWidth(field!)));
  const place = text.ask.place({ number, total });
  const asked = askedOn ? ` · ${text.ask.askedOn({ date: askedOn })}` : '';
  return [
    '',
    name + text.inBrackets(place + asked),
    ...rows.map(([field = '', value = '']) => {
      const padded = field + ' '.repeat(label - stringWidth(field));
      return clip(`  ${padded}  ${value}`, width);
    }),
    '',
    text.ask.message,
    ...message.split('\n').flatMap((line) => fitted(printable(line), width)),
  ];
}

/** Null where nothing was typed, or Escape was: only an answer that was entered to its end is one. Ctrl-C throws inquirer's ExitPromptError. */
async function typeAnswer(contact: Contact, readTold: ReadTold, text: Text): Promise<Said | null> {
  process.stdout.write(`\n${printable(text.ask.answerOf({ name: personName(contact) }))}\n`);
  const empty = { name: '', company: '', email: '', profile: '' };
  const check = (field: keyof typeof empty) => (typed: string) => {
    try {
      readTold({ ...empty, [field]: typed === '-' ? '' : typed });
      return true;
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      return printable(text.problem(error.code, error.values).what);
    }
  };
  const typed = await unlessKey('escape', (prompt) =>
    prompt<typeof empty>(
      (['name', 'company', 'email', 'profile'] as const).map((name) => {
        return { type: 'input', name, message: text.ask.told[name], validate: check(name) };
      }),
    ),
  );
  if (!typed) return null;
  const notThere = typed.profile.trim() === '-';
  const told = readTold({ ...typed, profile: notThere ? '' : typed.profile });
  const hasFacts = Object.values(told).some(Boolean);
  if (notThere) return { kind: 'news', state: 'not-on-linkedin', ...(hasFacts && { told }) };
  return hasFacts ? { kind: 'news', state: 'told', told } : null;
}

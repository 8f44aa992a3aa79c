import type { MessageLanguage } from '../messages/message-language.ts';
import table from './data/events.json' with { type: 'json' };

const kinds = table.events as [name: string, english: string][];
const HAN = /\p{Script=Han}/u;
/** `2024年展会认识`, `2024 广州展会`, `Canton Fair 2023`: year, what comes before the kind of event, the kind, and what is said of it. */
const EVENT = new RegExp(
  `^(?:(?<year>(?:19|20)\\d{2})年?\\s*)?(?<name>[\\p{Script=Han}\\p{Script=Latin}\\d ]{0,20}?)(?<kind>${kinds
    .map(([name]) => name)
    .join('|')})(?:\\s+(?<later>(?:19|20)\\d{2}))?(?:上|时)?(?:相识|认识|见过|加的|遇到)?$`,
  'iu',
);

/** The event at which the two met, by a label or description that says nothing else; null where none does. */
export function eventIn(text: string, language: MessageLanguage): string | null {
  const found = EVENT.exec(text.normalize('NFKC').trim())?.groups;
  if (!found) return null;
  const { year: early, name = '', kind = '', later } = found;
  const year = early ?? later;
  if (language === 'zh') return `${year ? `${year}年` : ''}${name.trim()}${kind}`;
  if (!HAN.test(name + kind) && name.trim()) return [name.trim(), kind, year].filter(Boolean).join(' ');
  // The name of a Chinese event has no English that we know; without one, what kind it was can be said.
  if (name.trim()) return null;
  const english = kinds.find(([one]) => one === kind.toLowerCase())![1];
  return `${english}${year ? ` in ${year}` : ''}`;
}

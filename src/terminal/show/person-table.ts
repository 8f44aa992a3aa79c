import type { Person } from '../../model.ts';
import { clip, table } from './table.ts';

/** People as rows: side, name, what else they are called or where they work, id. */
export function personTable(people: Person[]): string[] {
  return table(
    people.map((person) =>
      person.side === 'wechat'
        ? [person.side, clip(person.remark || person.nickname, 30), clip(person.nickname, 20), person.id]
        : [person.side, clip(fullName(person), 30), clip(person.company ?? '', 20), person.id],
    ),
  );
}

/** What to call somebody in a sentence. */
export function personName(person: Person | undefined): string {
  if (!person) return '';
  const name =
    person.side === 'wechat' ? person.remark || person.nickname || person.wechatId : fullName(person);
  return clip(name.trim() || person.id, 40);
}

function fullName({ firstName, lastName }: { firstName: string; lastName: string }): string {
  return `${firstName} ${lastName}`;
}

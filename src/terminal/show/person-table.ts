import { fullName } from '../../full-name.ts';
import type { Person } from '../../model.ts';
import type { Text } from '../../text/index.ts';
import { clip, table } from './table.ts';

/** People as rows: side, name, what else they are called or where they work, id. */
export function personTable(people: Person[], { people: words }: Text): string[] {
  return table(
    people.map((person) => {
      const [name, more] =
        person.side === 'wechat'
          ? [person.remark || person.nickname, person.nickname]
          : [fullName(person), person.company ?? ''];
      return [words.sides[person.side], clip(name.trim() || words.noName, 30), clip(more, 20), person.id];
    }),
  );
}

/** What to call somebody in a sentence. */
export function personName(person: Person | undefined): string {
  if (!person) return '';
  const name =
    person.side === 'wechat' ? person.remark || person.nickname || person.wechatId : fullName(person);
  return clip(name.trim() || person.id, 40);
}

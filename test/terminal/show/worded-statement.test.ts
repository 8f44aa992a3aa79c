import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Person } from '../../../src/model.ts';
import { wordStatement } from '../../../src/terminal/show/worded-statement.ts';
import { textFor } from '../../../src/text/index.ts';
import { connection, contact } from '../../support/people.ts';
import { anyStatement } from '../../support/statements.ts';

const people = new Map<string, Person>([
  ['a', contact({ id: 'a', remark: '林晓曼' })],
  ['x', connection({ id: 'x', firstName: 'Xiaoman', lastName: 'Lin' })],
]);

it('says it with names, in both languages', () => {
  const pair = { about: 'pair', contact: 'a', connection: 'x', verdict: 'different' } as const;
  expect(wordStatement(pair, people, textFor('en'))).toBe('林晓曼 ≠ Xiaoman Lin: different people');
  expect(wordStatement(pair, people, textFor('zh'))).toBe('林晓曼 ≠ Xiaoman Lin：不是同一个人');
});

it('has a sentence for whatever may be said, and the id where nobody has it', () => {
  fc.assert(
    fc.property(anyStatement, fc.constantFrom('en' as const, 'zh' as const), (statement, language) => {
      const said = wordStatement(statement, new Map(), textFor(language));
      expect(said).toContain(statement.contact);
      expect(said.length).toBeGreaterThan(statement.contact.length + 2);
    }),
  );
});

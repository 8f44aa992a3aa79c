import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeWorld } from '../../bench/world.ts';
import { farewells } from '../../src/messages/announce.ts';
import { askDraft, type Sender } from '../../src/messages/ask.ts';
import { fill } from '../../src/messages/fill.ts';
import { inScript } from '../../src/messages/script.ts';
import { senderOf } from '../../src/messages/sender.ts';
import { readTemplate } from '../../src/page/templates.ts';
import type { Language } from '../../src/text/bilingual.ts';

const PROFILE = 'https://www.linkedin.com/in/mia-zhou-5b27c1d9e';
const nobody: Sender = { name: { en: '', zh: '' }, profileUrl: '' };
const senders: Sender[] = [nobody, { name: { en: 'Mia Zhou', zh: '周美雅' }, profileUrl: PROFILE }];

/** What a reader would stumble over: an empty slot, a value that is none, code, two of a mark. */
function expectTidy(text: string) {
  expect(text).not.toMatch(/undefined|null|<%|%>|\[object/);
  expect(text).toBe(text.trim());
  expect(text).not.toMatch(/^[，。、,.!！]|[ \t]$|[ \t]{2}|\n{3}|[，、,]{2}|\s[,.!，。！]/m);
}

function expectScript(text: string, language: Language, known: string[]) {
  const rest = known.filter(Boolean).reduce((left, fact) => left.replaceAll(fact, ''), text);
  expect(rest).not.toMatch(language === 'zh' ? /\p{Script=Latin}/u : /\p{Script=Han}|[，。！？]/u);
}

describe('the message that asks', () => {
  const world = makeWorld({ seed: 8, people: 2600, contacts: 2200, connections: 1000, nonPeople: 150 });
  const people = world.contacts.filter(({ kind }) => kind === 'person');

  it.each(senders)(
    'over 2,000 people: no empty slot, one script, a name that the data holds',
    (sender) => {
      expect(people.length).toBeGreaterThanOrEqual(2000);
      const languages = new Set<string>();
      for (const person of people) {
        for (const question of ['who', 'profile'] as const) {
          const { language, template, values, script } = askDraft(person, question, sender, 'en');
          const text = fill(inScript(readTemplate(template), script), values);
          expectTidy(text);
          // In Taiwan and Hong Kong LinkedIn has no Chinese name.
          const inLetters = script === 'simplified' ? '' : 'LinkedIn';
          expectScript(text, language, [values.name, sender.profileUrl, inLetters]);
          const written = `${person.remark} ${person.nickname}`.replace(/\s/g, '').toLowerCase();
          expect(written).toContain(values.name.replace(/\s/g, '').toLowerCase());
          expect(text.includes(PROFILE)).toBe(sender.profileUrl !== '');
          languages.add(template);
        }
      }
      expect([...languages].sort()).toEqual([
        'ask/profile.en.eta',
        'ask/profile.zh.eta',
        'ask/who.en.eta',
        'ask/who.zh.eta',
      ]);
    },
    120_000,
  );
});

describe('the farewell', () => {
  const some = (text: string) => fc.constantFrom('', text);

  it('tells what the owner gave and nothing else', () => {
    const elsewhere = fc.record({ email: some('mia@example.com'), phone: some('+86 138 0000 0000') });
    fc.assert(
      fc.property(elsewhere, some('Mia Zhou'), some('周美雅'), (where, en, zh) => {
        for (const { language, template, values } of farewells(
          { name: { en, zh }, profileUrl: PROFILE },
          where,
        )) {
          const text = fill(readTemplate(template), values);
          expectTidy(text);
          expectScript(text, language, [PROFILE, where.email]);
          for (const fact of [PROFILE, where.email, where.phone, { en, zh }[language]])
            expect(text).toContain(fact);
          if (!where.email && !where.phone) expect(text).not.toMatch(/email|phone|邮箱|电话/);
        }
      }),
    );
  });

  it('the owner is called as the export has them, in the script of the language', () => {
    const owner = {
      headline: null,
      location: null,
      emails: ['x@example.com'],
      phones: ['1'],
      positions: [],
      schools: [],
    };
    expect(senderOf({ ...owner, names: ['王伟', '伟 王', 'Wei Wang'], profileUrls: [] }, PROFILE)).toEqual({
      name: { en: 'Wei Wang', zh: '王伟' },
      profileUrl: PROFILE,
    });
    // 我是 Wei Wang: whoever has the owner under a nickname sees who writes.
    const { name } = senderOf({ ...owner, names: ['Wei Wang'], profileUrls: [] }, '');
    expect(name).toEqual({ en: 'Wei Wang', zh: ' Wei Wang' });
    expect(senderOf({ ...owner, names: ['Wei 伟 Wang'], profileUrls: [] }, '')).toEqual(nobody);
  });
});

import { describe, expect, it } from 'vitest';
import { readRealPairs } from '../../bench/real-pairs.ts';
import { organisations } from '../../bench/tables.ts';
import { makeWorld } from '../../bench/world.ts';
import { KINDS, type Kind, NOTE_LENGTH, templateName, writeNote } from '../../src/invite/note.ts';
import { type NoteFacts, noteFacts } from '../../src/invite/note-facts.ts';
import { searchNames } from '../../src/linkage/search-names.ts';
import { noteTemplates } from '../../src/migration/invite/note-templates.ts';
import type { Contact, Owner } from '../../src/model.ts';
import { HOSTILE } from '../report/hostile.ts';
import { contact, owner } from '../support/people.ts';

const templates = noteTemplates();
const mia = owner({
  names: ['Mia Zhou', '周米娅'],
  positions: [{ company: 'Tencent', title: '', from: null, to: null }],
  schools: [{ name: 'Fudan University', degree: '', from: null, to: null }],
});

function noteTo(someone: Contact, me: Owner = mia, limit = NOTE_LENGTH.free) {
  const search = searchNames([someone]).get(someone.id) ?? null;
  return writeNote(noteFacts({ contact: someone, search }, me), templates, limit);
}

describe('a note', () => {
  it('is Chinese to a Chinese name, and says what the two have in common', () => {
    expect(noteTo(contact({ id: '1', remark: '王伟 腾讯' }))).toEqual({
      kind: 'colleague',
      language: 'zh',
      text: '王伟，您好！我是微信上的周米娅。我们都和腾讯有缘，希望在领英上也能保持联系。祝一切顺利！',
    });
    expect(noteTo(contact({ id: '1', remark: '王伟', labels: ['2024年展会'] })).text).toContain(
      '我们是在2024年展会上认识的',
    );
    expect(noteTo(contact({ id: '1', remark: '王伟', howMet: 'group' })).text).toContain('微信群');
  });

  it('is English to a Latin name, with nothing in Chinese characters', () => {
    const note = noteTo(contact({ id: '1', remark: 'Kevin Wang 腾讯', labels: ['2024年展会', '客户'] }));
    expect(note.text).toBe(
      'Hi Kevin! This is Mia Zhou from WeChat. We have Tencent in common, and I would like to keep in touch with you here as well. I hope you are doing well!',
    );
    const fair = noteTo(contact({ id: '1', remark: 'Kevin Wang', labels: ['2024年展会'] }));
    expect(fair.text).toContain('I remember you from a trade fair in 2024');
  });

  it('follows where they live and work when they have both names', () => {
    const both = { id: '1', remark: '王伟 Kevin' };
    const living = (country: string) => contact({ ...both, region: { country, province: null, city: null } });
    expect(noteTo(living('CN')).language).toBe('zh');
    expect(noteTo(living('US')).language).toBe('en');
    expect(noteTo(contact({ ...both, company: 'Google' })).language).toBe('en');
    expect(noteTo(contact({ ...both, company: '华为' })).language).toBe('zh');
  });

  it('is in traditional characters in Taiwan and Hong Kong, with the name as it is written', () => {
    const region = { country: 'TW', province: 'Taipei', city: null };
    const { text } = noteTo(contact({ id: '1', remark: '范志伟', region }));
    expect(text).toMatch(/^范志伟，您好！/);
    expect(text).toContain('希望在 LinkedIn 上也能和您保持聯繫'.replaceAll(' ', ''));
  });

  it('does not take every label for an event', () => {
    for (const label of ['客户', '家人', '前公司', '还欠我一顿饭', '生日 5/20'])
      expect(noteTo(contact({ id: '1', remark: '王伟', labels: [label], description: label })).kind).toBe(
        'plain',
      );
  });

  it('drops clauses when it gets too long, never words', () => {
    const { text } = noteTo(
      contact({ id: '1', remark: 'Kevin Wang' }),
      owner({ names: ['M'.repeat(39)] }),
      130,
    );
    expect(text).toBe(
      'Hi Kevin! We know each other from WeChat, and I would like to keep in touch with you here as well.',
    );
  });

  it('of a broken or overlong template of the user’s own is refused', () => {
    const with_ = (text: string) => new Map([...templates, [templateName('plain', 'en'), text]]);
    const facts = noteFacts({ contact: contact({ id: '1' }), search: null }, mia);
    expect(() => writeNote(facts, with_('<%= it.name.x() %'), 200)).toThrow('note-template-broken');
    expect(() => writeNote(facts, with_('word '.repeat(50)), 200)).toThrow('note-template-too-long');
  });
});

describe('every template, over the people of a world', () => {
  const world = makeWorld({
    seed: 8,
    people: 2000,
    contacts: 2000,
    connections: 200,
    nonPeople: 0,
    realPairs: readRealPairs(),
  });
  const everyWhere = owner({
    ...mia,
    positions: organisations.map(({ linkedin }) => ({
      company: linkedin[0]!,
      title: '',
      from: null,
      to: null,
    })),
    schools: organisations.map(({ linkedin }) => ({ name: linkedin[0]!, degree: '', from: null, to: null })),
  });
  const hostile = HOSTILE.flatMap((text, i) => [
    contact({ id: `h${i}`, remark: text, company: text, labels: [text] }),
    contact({ id: `n${i}`, remark: `王伟 ${text}`, description: text }),
  ]);
  const people = [...world.contacts, ...hostile].map((someone, i) => ({
    ...someone,
    company: i % 4 === 0 ? organisations[i % organisations.length]!.linkedin[0]! : someone.company,
    labels: i % 3 === 0 ? [...someone.labels, ['2024年展会', 'Canton Fair 2023'][i % 2]!] : someone.labels,
  }));
  const names = searchNames(people);
  const facts = people.flatMap((someone) => {
    const full = noteFacts({ contact: someone, search: names.get(someone.id) ?? null }, everyWhere);
    return KINDS.map((_, from) => without(full, KINDS.slice(0, from)));
  });

  it.each(Object.entries(NOTE_LENGTH))(
    'keeps within the limit, without a gap, in one script: %s',
    (_, limit) => {
      const used = new Map<string, number>();
      for (const one of facts) {
        const { text, kind, language } = writeNote(one, templates, limit);
        const file = templateName(kind, language);
        used.set(file, (used.get(file) ?? 0) + 1);
        const about = JSON.stringify({ one, text });
        expect(text.length, about).toBeLessThanOrEqual(limit);
        expect(text, about).not.toMatch(
          /undefined|null|<%|%>|\{|\}| {2}|和有缘|在上认识|from and|have in common/,
        );
        expect(text, about).toMatch(/[。！!.]$/);
        if (language === 'en') expect(text, about).not.toMatch(/\p{Script=Han}/u);
        else {
          expect(text, about).toMatch(/\p{Script=Han}/u);
          // Latin letters only where a fact holds them: Tencent, UNSW.
          const said = Object.values(one.slots).reduce((rest, slot) => rest.replaceAll(slot, ''), text);
          expect(said.replaceAll('LinkedIn', ''), about).not.toMatch(/\p{Script=Latin}/u);
          if (one.slots.name) expect(one.slots.name, about).toMatch(/\p{Script=Han}/u);
        }
      }
      const files = KINDS.flatMap((kind) => [templateName(kind, 'en'), templateName(kind, 'zh')]);
      expect(files.filter((file) => (used.get(file) ?? 0) < 20)).toEqual([]);
    },
  );
});

/** The same person, had they not in common what these templates are about. */
function without({ slots, met, ...facts }: NoteFacts, kinds: Kind[]): NoteFacts {
  const { employer, school, event, ...rest } = slots;
  return {
    ...facts,
    met: kinds.includes('group') ? null : met,
    slots: {
      ...rest,
      ...(employer && !kinds.includes('colleague') && { employer }),
      ...(school && !kinds.includes('schoolmate') && { school }),
      ...(event && !kinds.includes('event') && { event }),
    },
  };
}

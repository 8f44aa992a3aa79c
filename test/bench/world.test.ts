import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { breakdown } from '../../bench/breakdown.ts';
import { calibrationTable, measure } from '../../bench/measure.ts';
import { jaroWinkler, rivals } from '../../bench/rivals.ts';
import { words } from '../../bench/tables.ts';
import { large, pooled } from '../../bench/trial.ts';
import { makeWorld, type World } from '../../bench/world.ts';
import type { Match } from '../../src/model.ts';
import { connection, contact } from '../support/people.ts';

const sizes = { seed: 7, people: 400, contacts: 370, connections: 244, nonPeople: 50 };

describe('a world of people on two lists', () => {
  const world = makeWorld(sizes);

  it('is the same for the same seed, and another for another', () => {
    expect(makeWorld(sizes)).toEqual(world);
    expect(makeWorld({ ...sizes, seed: 8 })).not.toEqual(world);
  });

  it('has as many rows as asked for, each with its own id', () => {
    expect(new Set(world.contacts.map((each) => each.id)).size).toBe(370);
    expect(new Set(world.connections.map((each) => each.id)).size).toBe(244);
    expect(world.contacts.filter((each) => each.kind !== 'person')).toHaveLength(50);
  });

  it('has 400 people: 320 on WeChat, 244 on LinkedIn, so 164 on both', () => {
    expect(world.truth).toHaveLength(164);
  });

  it('tells the truth about rows that exist, nobody twice, and people only', () => {
    const people = new Set(world.contacts.filter((each) => each.kind === 'person').map((each) => each.id));
    const connections = new Set(world.connections.map((each) => each.id));
    for (const [contact, connection] of world.truth) {
      expect(people).toContain(contact);
      expect(connections).toContain(connection);
    }
    expect(new Set(world.truth.map(([contact]) => contact)).size).toBe(164);
    expect(new Set(world.truth.map(([, connection]) => connection)).size).toBe(164);
  });

  it('calls identifiable only pairs that are true, and not all of them', () => {
    const onBoth = new Set(world.truth.map(([contact]) => contact));
    expect([...world.identifiable].every((id) => onBoth.has(id))).toBe(true);
    expect([...world.byAccountOnly].every((id) => world.identifiable.has(id))).toBe(true);
    expect(world.identifiable.size).toBeGreaterThan(164 * 0.5);
    expect(world.identifiable.size).toBeLessThan(164 * 0.85);
  });

  it('never calls a pair identifiable whose WeChat side has only a title', () => {
    const titled = world.contacts.filter(
      (each) => /^.(总|姐|哥)$/u.test(each.remark) && each.wechatId === '',
    );
    const anonymous = titled.filter((each) => !/\p{L}{2}/u.test(each.nickname) && each.description === '');
    expect(anonymous.filter((each) => world.identifiable.has(each.id))).toEqual([]);
  });

  it('tells the gender of three people in four, now and then the wrong one, and what many do', () => {
    const { contacts, connections } = makeWorld({
      ...sizes,
      people: 2000,
      contacts: 1850,
      connections: 1220,
    });
    const people = contacts.filter((each) => each.kind === 'person');
    const told = people.filter((each) => each.gender !== null).length / people.length;
    expect(told).toBeGreaterThan(0.7);
    expect(told).toBeLessThan(0.8);
    const women = people.filter((each) => /^.(?:姐|女士|小姐)/u.test(each.remark) && each.gender !== null);
    const agree = women.filter((each) => each.gender === 'female').length / women.length;
    expect(agree).toBeGreaterThan(0.85);
    expect(people.some((each) => /设计|产品/u.test(each.remark))).toBe(true);
    expect(connections.some((each) => /Designer/.test(each.position ?? ''))).toBe(true);
    expect(connections.some((each) => /Shenzhen|Shanghai/.test(each.company ?? ''))).toBe(true);
  });

  it('draws the spellings people really use, where they are at hand', () => {
    const pair = {
      han: { family: '测', given: '试名' },
      latin: { family: 'Tseh', given: 'Shih-Ming' },
      region: 'TW' as const,
      style: 'wade-giles',
    };
    const { connections } = makeWorld({ ...sizes, realPairs: Array(5).fill(pair) });
    expect(connections.some((each) => /tseh/i.test(each.firstName + each.lastName))).toBe(true);
  });

  it('stays as it was, byte for byte, so that figures of years can be compared', () => {
    const { contacts, connections, truth, identifiable } = world;
    const bytes = JSON.stringify([contacts, connections, truth, [...identifiable]]);
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '0971a0bf9417db723e98047bb6064531022d2dc10028cbe2bac91670571f98e7',
    );
  });

  it('refuses sizes no world can have', () => {
    expect(() => makeWorld({ ...sizes, people: 10 })).toThrow(RangeError);
  });
});

describe('an unkind world', () => {
  const size = { ...sizes, people: 4000, contacts: 3700, connections: 2440, nonPeople: 500 };
  const world = makeWorld({ ...size, manner: 'unkind' });
  const people = world.contacts.filter((each) => each.kind === 'person');
  const ofKind = (text: string) => people.filter((each) => world.traits.get(each.id)?.text === text);

  it('is the same for the same seed', () => {
    expect(makeWorld({ ...size, manner: 'unkind' })).toEqual(world);
  });

  it('has people whom the owner knows through somebody, who is named and often a connection', () => {
    const through = ofKind('known through an adult');
    expect(through.length / people.length).toBeGreaterThan(0.004);
    const names = new Set(
      world.connections.flatMap(({ firstName, lastName }) => [
        lastName + firstName,
        `${firstName} ${lastName}`,
      ]),
    );
    const named = through.filter(({ remark }) =>
      [...names].some((name) => name.trim().length > 1 && remark.includes(name)),
    );
    expect(named.length).toBeGreaterThan(0);
  });

  it('never calls a pair identifiable by the name of somebody else or a service', () => {
    const silent = ['known through an adult', 'known through a child', 'service']
      .flatMap(ofKind)
      .filter(
        (each) =>
          words.junkNicknames.includes(each.nickname) &&
          each.wechatId + each.description + each.signature + each.labels.join('') === '',
      );
    expect(silent.length).toBeGreaterThan(0);
    expect(silent.filter((each) => world.identifiable.has(each.id))).toEqual([]);
  });

  it('has every difficulty it promises', () => {
    const texts = new Set([...world.traits.values()].map(({ text }) => text));
    const profiles = new Set([...world.traits.values()].map(({ profile }) => profile));
    for (const text of [
      'known through a child',
      'latin, employer',
      'english family, employer',
      'homophone',
      'prefixed',
      'dated',
      'former english',
      'nickname: verse',
      'nickname: group card',
      'nickname: parent',
    ]) {
      expect(texts).toContain(text);
    }
    for (const profile of [
      'family first',
      'Last, First',
      'initial of family',
      'English, middle',
      'only a namesake',
    ]) {
      expect(profiles).toContain(profile);
    }
    expect([...world.traits.values()].map(({ origin }) => origin)).toEqual(
      expect.arrayContaining(['uyghur', 'tibetan', 'mongolian', 'hui']),
    );
    expect(people.some(({ remark }) => /[·•・．‧]/.test(remark))).toBe(true);
    expect(people.some(({ nickname }) => /\b(?:Sunny|Apple|Summer|Happy|Sky)\b/.test(nickname))).toBe(true);
    expect(people.some(({ wechatId }) => /^[a-z]+_(?:qa|pm|hr|dev)/.test(wechatId))).toBe(true);
  });

  it('gives a fifth of the mainlanders a name of one character', () => {
    const given = ofKind('han')
      .filter((each) => world.traits.get(each.id)!.origin === 'CN')
      .map(({ remark }) => [...remark].length);
    const short = given.filter((length) => length === 2).length / given.length;
    expect(short).toBeGreaterThan(0.13);
    expect(short).toBeLessThan(0.27);
  });

  it('is large for the largest owners, with half of the people on both lists', () => {
    expect(large).toMatchObject({ contacts: 10_000, connections: 30_000 });
    const onWechat = large.contacts - large.nonPeople;
    expect(onWechat + large.connections - large.people).toBe(onWechat / 2);
  });
});

describe('the measures', () => {
  const world = makeWorld(sizes);
  const claim = ([contact, connection]: [string, string], probability: number): Match => {
    return { contact, connection, status: 'accepted', probability, decidedBy: 'model', evidence: [] };
  };

  it('give full marks for the truth itself', () => {
    const perfect = measure(
      world,
      world.truth.map((pair) => claim(pair, 1)),
    );
    expect(perfect).toMatchObject({
      right: 1,
      identified: 1,
      found: 1,
      questions: 0,
      calibration: 0,
      notPeople: 0,
    });
  });

  it('see wrong pairs, boasting, rows that are not people and connections used twice', () => {
    const [first, second] = world.truth;
    const group = world.contacts.find((each) => each.kind === 'group')!;
    const claims = [
      claim(first!, 0.9),
      claim([second![0], first![1]], 0.9),
      claim([group.id, second![1]], 0.9),
    ];
    const seen = measure(world, claims);
    expect(seen).toMatchObject({ accepted: 3, right: 1 / 3, notPeople: 1, usedTwice: 1 });
    expect(seen.calibration).toBeCloseTo(0.9 - 1 / 3);
  });
});

describe('figures by kind, and over several worlds', () => {
  const world = makeWorld({ ...sizes, manner: 'unkind' });
  const claims = (of: World): Match[] =>
    of.truth.map(([contact, connection], index) => ({
      contact,
      connection: index === 0 ? of.truth[1]![1] : connection,
      status: index % 2 === 0 ? 'accepted' : 'review',
      probability: index % 2 === 0 ? 0.995 : 0.6,
      decidedBy: 'model',
      evidence: [],
    }));
  const trial = { world, matches: claims(world) };
  const places = breakdown(trial, (contact) => world.traits.get(contact)?.origin);

  it('add up to the whole, those first that cost most', () => {
    const sum = (key: 'contacts' | 'identifiable' | 'accepted' | 'wrong') =>
      places.reduce((total, [, share]) => total + share[key], 0);
    expect(sum('contacts')).toBe(world.traits.size);
    expect(sum('identifiable')).toBe(world.identifiable.size);
    expect(sum('accepted')).toBe(trial.matches.filter(({ status }) => status === 'accepted').length);
    expect(sum('wrong')).toBe(1);
    expect(places[0]![1].wrong).toBe(1);
  });

  it('state and count what was said of each pair', () => {
    const bins = calibrationTable(world, trial.matches).filter(({ pairs }) => pairs > 0);
    expect(bins.map(({ from }) => from)).toEqual([0.5, 0.995]);
    expect(bins.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(trial.matches.length);
    expect(bins[0]).toMatchObject({ right: 1 });
    expect(bins[0]!.stated).toBeCloseTo(0.6);
  });

  it('are the same for a world twice as for it once, whatever ids the two share', () => {
    const twice = pooled([trial, trial]);
    const { accepted, ...shares } = measure(twice.world, twice.matches);
    const { accepted: once, ...same } = measure(world, trial.matches);
    expect(accepted).toBe(2 * once);
    expect(shares.right).toBeCloseTo(same.right);
    expect(shares.identified).toBeCloseTo(same.identified);
    expect(shares.usedTwice).toBe(2 * same.usedTwice);
  });
});

describe('the likenesses the rivals use', () => {
  it('agree with the published examples of Jaro-Winkler', () => {
    expect(jaroWinkler('martha', 'marhta')).toBeCloseTo(0.961, 3);
    expect(jaroWinkler('dixon', 'dicksonx')).toBeCloseTo(0.813, 3);
    expect(jaroWinkler('abc', 'xyz')).toBe(0);
  });

  it('find a name of swapped words, in characters or letters', () => {
    const contacts = [contact({ id: 'lin', remark: '林晓曼' }), contact({ id: 'zhao', remark: 'Wei Zhao' })];
    const connections = [
      connection({ id: 'x', firstName: 'Xiaoman', lastName: 'Lin' }),
      connection({ id: 'z', firstName: 'Zhao', lastName: 'Wei' }),
    ];
    for (const rival of rivals) {
      const best = rival.score(contacts, connections).sort((a, b) => b.score - a.score);
      expect(
        best
          .slice(0, 2)
          .map((pair) => `${pair.contact} ${pair.connection}`)
          .sort(),
      ).toEqual(['lin x', 'zhao z']);
    }
  });
});

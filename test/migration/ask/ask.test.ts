import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { type AskAnswer, askPeople } from '../../../src/migration/ask/ask-people.ts';
import { noteAnswer, toldFrom } from '../../../src/migration/ask/note-answer.ts';
import { whomToAsk } from '../../../src/migration/ask/whom-to-ask.ts';
import { undoActs } from '../../../src/migration/decisions/undo-acts.ts';
import { importExports } from '../../../src/migration/import/import-exports.ts';
import { lookInto, readPeople } from '../../../src/migration/look-into.ts';
import { ledgerOf, matchAgain } from '../../../src/migration/report/read-ledger.ts';
import { loadMatches } from '../../../src/workspace/found/matches.ts';
import { loadActs, setUndone } from '../../../src/workspace/journal/journal.ts';
import { openToWrite } from '../../../src/workspace/store/open.ts';
import { sampleWorkspaces } from '../../support/samples.ts';
import { tempFolder } from '../../support/temp.ts';

const temp = tempFolder();
let copy: () => string;
let folder: string;
beforeAll(async () => {
  copy = await sampleWorkspaces(temp);
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterAll(() => void vi.useRealTimers());
beforeEach(() => {
  folder = copy();
  vi.setSystemTime('2026-11-23T12:00:00Z');
});

const today = () => new Date().toISOString().slice(0, 10);
const options = { words: [] as string[], language: 'en' as const };
const list = (more: Partial<Parameters<typeof whomToAsk>[2]> = {}) =>
  whomToAsk(folder, today(), { ...options, ...more });
const namesOf = (people: Awaited<ReturnType<typeof list>>) =>
  people.map(({ contact }) => contact.remark || contact.nickname || contact.id);
const idOf = (remark: string) =>
  readPeople(folder).contacts.find((one) => one.remark === remark || one.nickname === remark)!.id;
async function entryOf(remark: string) {
  await matchAgain(folder);
  return lookInto(folder, (store) => ledgerOf(store)).entries.find(
    ({ contact }) => contact === idOf(remark),
  )!;
}

describe('whom to ask', () => {
  it('all whose name is not known, and those in the mainland, who matter most first; no group', async () => {
    const people = await list();
    const { entries, totals } = lookInto(folder, (store) => ledgerOf(store));
    expect(people).toHaveLength(totals.ask);
    const mainland = entries.filter(({ nextStep }) => nextStep === 'ask-on-wechat-first');
    expect(mainland.length).toBeGreaterThan(0);
    for (const { contact } of mainland) expect(people.map((one) => one.contact.id)).toContain(contact);
    expect(people.every(({ contact, state }) => contact.kind === 'person' && state === 'due')).toBe(true);
  });

  it('a query narrows them down; the own profile stands in the message', async () => {
    expect(namesOf(await list({ words: ['王总'] }))).toEqual(['王总']);
    const [one] = await list({ words: ['王总'] });
    expect(one?.message).toContain('https://www.linkedin.com/in/mia-zhou-5b27c1d9e');
    const [other] = await list({ words: ['王总'], profileUrl: 'https://www.linkedin.com/in/other' });
    expect(other?.message).toContain('https://www.linkedin.com/in/other');
  });

  it('a query that fits nobody is a mistake; a list of groups alone holds nobody to ask', async () => {
    await expect(list({ words: ['nosuch'] })).rejects.toMatchObject({ code: 'nobody-meant' });
    folder = join(temp, 'groups');
    const file = join(temp, 'groups.csv');
    writeFileSync(file, '用户名,备注,昵称,类型\n123@chatroom,,同学群,群聊\n');
    await importExports(folder, [file]);
    expect(await list()).toEqual([]);
  });

  it('takes the user’s own templates, and says when they do not work', async () => {
    const templates = join(folder, 'mine');
    mkdirSync(templates);
    await expect(list({ templates })).rejects.toMatchObject({ code: 'no-templates', exitCode: 2 });
    writeFileSync(join(templates, 'who.zh.eta'), '<%= it.name %>在吗');
    expect((await list({ templates, words: ['王总'] }))[0]?.message).toBe('王总在吗');
    writeFileSync(join(templates, 'who.zh.eta'), '<%= it.name');
    await expect(list({ templates })).rejects.toMatchObject({ code: 'template-broken', exitCode: 2 });
  });
});

describe('what they answered', () => {
  it('a profile among the connections is proof', async () => {
    const { connections, contacts } = readPeople(folder);
    const lim = connections.find(({ firstName }) => firstName === 'Kok Keong')!;
    const himself = contacts.find(({ remark }) => remark === '林国强')!;
    expect(await entryOf(himself.remark)).toMatchObject({ outcome: 'connected', connection: lim.id });
    // Somebody else says that this profile is theirs: their word goes before a name that is alike.
    await noteAnswer(folder, idOf('往事随风'), { state: 'told', told: toldFrom({ profile: lim.id }) });
    const entries = [await entryOf('往事随风'), await entryOf(himself.remark)];
    expect(entries.map(({ outcome }) => outcome)).toEqual(['connected', 'invite']);
    expect(entries[0]!.evidence.map(({ feature }) => feature)).toContain('profile');
  });

  it('the e-mail of a connection nobody else is: connected at once', async () => {
    const amelia = readPeople(folder).connections.find(
      ({ email }) => email === 'amelia.hartigan@example.com',
    )!;
    const told = toldFrom({ email: ' Amelia.Hartigan@example.com ', name: 'Amelia Hartigan' });
    const noted = await noteAnswer(folder, '王总', { state: 'told', told });
    expect(noted).toMatchObject({ outcome: 'connected', connection: amelia.id });
  });

  it('a name can be searched from then on; undone, it never was', async () => {
    const told = toldFrom({ name: '王建国', company: '腾讯' });
    const { act, outcome } = await noteAnswer(folder, '王总', { state: 'told', told });
    expect(outcome).toBe('invite');
    expect((await entryOf('王总')).search).toMatchObject({ han: '王建国', company: '腾讯' });
    const workspace = openToWrite(folder);
    setUndone(workspace.store, act!, true, new Date().toISOString());
    workspace.close();
    expect(await entryOf('王总')).toMatchObject({ outcome: 'ask', nextStep: 'ask-for-the-name' });
  });

  it('undone by the command that undoes, it never was for the matches either', async () => {
    const lim = readPeople(folder).connections.find(({ firstName }) => firstName === 'Kok Keong')!;
    const said = () => lookInto(folder, loadMatches).filter(({ contact }) => contact === idOf('往事随风'));
    await noteAnswer(folder, idOf('往事随风'), { state: 'told', told: toldFrom({ profile: lim.id }) });
    await matchAgain(folder);
    expect(said()).toMatchObject([{ connection: lim.id }]);
    await undoActs(folder, [], true);
    expect(said()).toEqual([]);
    await undoActs(folder, [], false);
    expect(said()).toMatchObject([{ connection: lim.id }]);
  });

  it('a profile is kept in one spelling, and invited to', async () => {
    await noteAnswer(folder, '往事随风', {
      state: 'told',
      told: toldFrom({ profile: 'cn.linkedin.com/in/WSSF-1/?x=1' }),
    });
    expect(await entryOf('往事随风')).toMatchObject({
      outcome: 'invite',
      nextStep: 'send-an-invitation',
      values: { profileUrl: 'https://www.linkedin.com/in/wssf-1' },
    });
  });

  it('not on LinkedIn: left out, with the reason', async () => {
    const { outcome } = await noteAnswer(folder, '王总', { state: 'not-on-linkedin' });
    expect(outcome).toBe('excluded');
    expect((await entryOf('王总')).reason).toBe('not-on-linkedin');
  });

  it('of somebody unknown, or of several, nothing is noted', async () => {
    await expect(noteAnswer(folder, 'nobody-is-called-so', { state: 'asked' })).rejects.toMatchObject({
      code: 'nobody-found',
    });
    expect(await noteAnswer(folder, '张伟', { state: 'asked' })).toMatchObject({ act: null });
    expect(lookInto(folder, loadActs)).toEqual([]);
  });

  it.each([
    [{ profile: 'https://example.com/in/x' }, 'not-a-profile'],
    [{ email: 'nobody' }, 'not-an-email'],
  ])('%j is refused', (typed, code) => {
    expect(() => toldFrom(typed)).toThrow(expect.objectContaining({ code, exitCode: 2 }));
  });
});

describe('going through them over weeks', () => {
  const answers = fc.constantFrom<AskAnswer>(
    { kind: 'news', state: 'asked' },
    { kind: 'news', state: 'no-answer' },
    { kind: 'news', state: 'not-on-linkedin' },
    { kind: 'news', state: 'told', told: toldFrom({ email: 'someone@example.com' }) },
    { kind: 'exclude' },
    { kind: 'later' },
    { kind: 'back' },
    { kind: 'stop' },
  );
  const session = fc.record({
    days: fc.integer({ min: 0, max: 40 }),
    said: fc.array(answers, { maxLength: 12 }),
  });

  it('nobody is offered twice within four weeks, nor ever after an answer; what is taken back never was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(session, { maxLength: 4 }), async (sessions) => {
        folder = copy();
        vi.setSystemTime('2026-11-23T12:00:00Z');
        const last = new Map<string, { kind: string; at: number }>();
        for (const { days, said } of sessions) {
          vi.setSystemTime(Date.now() + days * 86_400_000);
          const shown: string[] = [];
          const left = [...said];
          await askPeople(folder, today(), { ...options, waiting: false }, async ({ contact }) => {
            const before = last.get(contact.id);
            if (before) {
              expect(before.kind).toBe('asked');
              expect(Date.now() - before.at).toBeGreaterThanOrEqual(28 * 86_400_000);
            }
            const answer = left.shift() ?? { kind: 'stop' };
            if (answer.kind === 'back') {
              const taken = shown.pop();
              if (taken) undo(taken);
            } else if (answer.kind !== 'stop') {
              shown.push(contact.id);
              history.set(contact.id, [...(history.get(contact.id) ?? []), last.get(contact.id)]);
              const kind = answer.kind === 'news' ? answer.state : answer.kind;
              if (kind !== 'later') last.set(contact.id, { kind, at: Date.now() });
            }
            return answer;
          });
        }
        history.clear();

        function undo(contact: string) {
          const before = history.get(contact)?.pop();
          if (before) last.set(contact, before);
          else last.delete(contact);
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);
  const history = new Map<string, ({ kind: string; at: number } | undefined)[]>();

  it('those asked lately are gone through apart, to note their answers', async () => {
    const due = await list();
    let asked = 0;
    await askPeople(folder, today(), { ...options, waiting: false }, async () =>
      asked++ < 3 ? { kind: 'news', state: 'asked' } : { kind: 'stop' },
    );
    const waiting: string[] = [];
    await askPeople(
      folder,
      today(),
      { ...options, waiting: true },
      async ({ contact, askedOn }, { total }) => {
        expect([askedOn, total]).toEqual(['2026-11-23', 3]);
        waiting.push(contact.id);
        return { kind: 'news', state: 'no-answer' };
      },
    );
    expect(waiting).toEqual(due.slice(0, 3).map(({ contact }) => contact.id));
    expect((await list()).length).toBe(due.length - 3);
  });
});

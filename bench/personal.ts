/**
 * Who is taken for family or a service, and is a real connection lost by it?
 * `npx tsx bench/personal.ts [--world kind|unkind] [--people 2000] [--seed 1] [--seeds 8] [--list]`
 *
 * Lost is a connection that was asked about before and no more is: pairs that are accepted or likely stay.
 */
import { parseArgs } from 'node:util';
import { isLikelyMatch, personalContacts } from '../src/linkage/personal.ts';
import { ourTrial, usual, worldOf } from './trial.ts';
import { manners } from './world.ts';

const { values } = parseArgs({
  options: {
    world: { type: 'string', default: 'unkind' },
    people: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '8' },
    list: { type: 'boolean', default: false },
  },
});
const manner = manners.find((each) => each === values.world);
if (manner === undefined) throw new RangeError(`--world is ${manners.join(' or ')}, not ${values.world}`);

const count = { people: 0, personal: 0, connected: 0, lost: 0, tellableLost: 0, questionsSaved: 0 };
for (let seed = Number(values.seed); seed < Number(values.seed) + Number(values.seeds); seed++) {
  const { world, matches } = ourTrial(worldOf(manner, seed, usual(Number(values.people))));
  const truth = new Map(world.truth);
  const personal = personalContacts(world.contacts);
  const dropped = matches.filter(
    (match) => match.status === 'review' && personal.has(match.contact) && !isLikelyMatch(match),
  );
  const lost = dropped.filter(({ contact, connection }) => truth.get(contact) === connection);
  count.people += world.contacts.filter(({ kind }) => kind === 'person').length;
  count.personal += personal.size;
  count.connected += [...personal.keys()].filter((id) => truth.has(id)).length;
  count.lost += lost.length;
  count.tellableLost += lost.filter(({ contact }) => world.identifiable.has(contact)).length;
  count.questionsSaved += new Set(dropped.map(({ contact }) => contact)).size;
  if (!values.list) continue;
  for (const contact of world.contacts) {
    if (personal.has(contact.id) && truth.has(contact.id))
      console.log(contact.remark, '|', contact.nickname, '|', contact.description);
  }
}
console.log(
  `${count.people} people: ${count.personal} family and services, of whom ${count.connected} are on both lists; ` +
    `${count.questionsSaved} questions fewer, ${count.lost} true pairs no longer asked about (${count.tellableLost} that the texts can tell)`,
);

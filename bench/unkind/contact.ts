import type { Contact } from '../../src/model.ts';
import type { Random } from '../random.ts';
import type { Fact } from '../someone.ts';
import { words } from '../tables.ts';
import {
  base36,
  blank,
  type Dressed,
  genderOf,
  labelOf,
  neighbourRow,
  nothing,
  placeOf,
  type Written,
  workOf,
  written,
} from '../wechat-row.ts';
import type { Acquaintance } from './circle.ts';
import { nicknameOf } from './nickname.ts';
import { rates } from './rates.ts';
import { remarkOf } from './remark.ts';
import type { Character } from './someone.ts';
import { unkindWords } from './tables.ts';
import { throughAdult } from './through.ts';
import { filled, inLetters, typedHan } from './write.ts';

const whole: Fact[] = ['family', 'given'];

/** The person as the owner of the list has them. */
export function contactRow(
  random: Random,
  someone: Character,
  row: number,
  { known, circle }: Acquaintance,
): Dressed<Contact> {
  const remark = random.chance(rates.remark[circle]) ? remarkOf(random, someone, { known, circle }) : nothing;
  const nickname = nicknameOf(random, someone, circle);
  const showsId = random.chance(0.55);
  const memo = random.chance(0.08) ? memoOf(random, someone, known) : nothing;
  const signature = random.chance(0.2) ? signatureOf(random, someone) : nothing;
  const label = random.chance(0.2) ? labelled(random, someone, known) : nothing;
  const atWork = someone.employer !== null && random.chance(0.03);
  const realName = atWork && someone.fullHan ? written(someone.fullHan, whole, 'real name') : null;
  const called = realName ?? nickname;
  const contact = {
    ...blank(random, row),
    id: atWork ? `2598498${random.text('0123456789', 10)}@openim` : `wxid_${random.text(base36, 12)}22`,
    wechatId: showsId && !atWork ? someone.handle.text : '',
    nickname: called.text,
    remark: remark.text,
    description: memo.text,
    signature: signature.text,
    labels: label.text === '' ? [] : [label.text],
    gender: genderOf(random, someone),
    phones: random.chance(0.04) ? [`1380000${random.text('0123456789', 4)}`] : [],
    region: random.chance(0.5) ? placeOf(random, someone) : null,
    company: atWork ? someone.employer!.chinese[0]! : null,
  };
  const named = [remark, called, memo, signature, label].flatMap((part) => part.says);
  const handle = showsId && !atWork ? someone.handle.says : [];
  return {
    row: contact,
    named: new Set(named),
    says: new Set([...named, ...handle]),
    kind: remark.kind || `nickname: ${called.kind}`,
  };
}

/** Somebody from daily life: family and services, by what they are. */
export function dailyRow(random: Random, someone: Character, row: number, known: () => Character): Contact {
  const contact = neighbourRow(random, someone, row);
  if (random.chance(rates.dailyUnsaid)) return { ...contact, remark: '' };
  if (random.chance(rates.namedAfter)) {
    return {
      ...contact,
      remark: filled(random.pick(unkindWords.namedAfter), { n: typedHan(random, named(known)) }),
    };
  }
  return random.chance(0.5) ? { ...contact, remark: random.pick(unkindWords.services) } : contact;
}

function memoOf(random: Random, someone: Character, known: () => Character): Written {
  const kind = random.kind({ none: 60, name: 32, through: 8 });
  if (kind === 'through') {
    return written(
      filled(random.pick(unkindWords.throughMemos), { n: typedHan(random, named(known)) }),
      [],
      'memo',
    );
  }
  if (kind === 'name' && someone.fullHan !== '') return ownIn(random, someone, unkindWords.ownMemos);
  return written(random.pick(words.memos), [], 'memo');
}

function signatureOf(random: Random, someone: Character): Written {
  if (someone.fullHan === '' || !random.chance(0.07)) {
    return written(random.pick(random.chance(0.5) ? words.signatures : unkindWords.slogans), [], 'signature');
  }
  return ownIn(random, someone, unkindWords.ownSignatures);
}

function labelled(random: Random, someone: Character, known: () => Character): Written {
  const kind = random.kind({ usual: 95, work: 3, through: 1.5, name: 0.5 });
  if (kind === 'through') return written(throughAdult(random, named(known)), [], 'label');
  if (kind === 'name' && someone.fullHan !== '') return written(typedHan(random, someone), whole, 'label');
  return written(kind === 'work' ? workOf(random, someone) : labelOf(random, someone), [], 'label');
}

function ownIn(random: Random, someone: Character, shapes: readonly string[]): Written {
  const values = {
    n: typedHan(random, someone),
    l: inLetters(random, someone),
    o: workOf(random, someone),
  };
  return written(filled(random.pick(shapes), values), whole, 'own name');
}

/** One of the known who has a name in characters. */
function named(known: () => Character): Character {
  let other = known();
  for (let tries = 0; other.fullHan === '' && tries < 50; tries++) other = known();
  return other;
}

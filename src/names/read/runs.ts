import { simplify } from '../normalise.ts';
import type { Field, NameReading } from '../types.ts';
import { mayBeGiven, readHanName } from './han/name.ts';
import { mayBeFirm } from './lexicon.ts';
import type { Run } from './token-roles.ts';

/** Fields in which a name in Han is nothing but the name. */
export const holdsWholeNames = (field: Field): boolean => field === 'nickname' || field === 'notes';

/** Which run holds the name, where assuming so gains most; -1 where none does. */
export function runOfName(runs: Run[], field: Field): number {
  const ranks = runs.map((_, at) => rankOf(runs, at, field));
  const most = Math.max(...ranks);
  return most === Number.NEGATIVE_INFINITY ? -1 : ranks.indexOf(most);
}

/** Bits for a run as the one that holds the name: it tends to lead, and to be nothing else; -Infinity where it holds none. */
function rankOf(runs: Run[], at: number, field: Field): number {
  const { cut, text } = runs[at]!;
  if (!cut.named) return Number.NEGATIVE_INFINITY;
  if (isAddressOnly(runs, at)) return Number.NEGATIVE_INFINITY;
  const gain = cut.named.bits - cut.plain.bits;
  // A nickname may be a name by little odds: told with a small prior.
  if (gain <= (holdsWholeNames(field) ? -5 : 0)) return Number.NEGATIVE_INFINITY;
  // 叶子（叶梓萱）: what she is called, and her name.
  const isShortened = runs.some((other) => other.text.length > text.length && other.text[0] === text[0]);
  const asFirm = runs.length > 1 && mayBeFirm(simplify(text)) ? firmBits : 0;
  return gain + asFirm + (at === 0 && !isShortened ? 4 : 0) + (cut.named.pieces.length === 1 ? 4 : 0);
}

/** 万华 周倩: what a name loses that is an employer's, where somebody else is named. */
const firmBits = -12;

/** 大刘 刘建国, 王医生 王建国, 陈太 李佩珊: how somebody is addressed, whose name stands beside it. */
export function isAddressOnly(runs: Run[], at: number): boolean {
  const name = nameIn(runs[at]!);
  const isMarried = /.(?:太|太太|夫人)$/u.test(runs[at]!.text);
  return (
    name?.given === '' &&
    runs.some((run) => {
      const other = nameIn(run);
      // Not 九月展才来.
      const isClear = run.cut.named?.pieces.every((piece) => 'name' in piece || piece.kind !== 'text');
      return other?.given && ((isMarried && isClear) || other.family === name.family);
    })
  );
}

/** 鹅厂 滕一鸣（滕一鸣）: the name once more. */
export function isSaidTwice(runs: Run[], at: number, best: number): boolean {
  const name = best >= 0 && best !== at ? nameIn(runs[best]!) : undefined;
  return name !== undefined && runs[at]!.text === name.family + name.given;
}

const nameIn = ({ cut }: Run) => cut.named?.pieces.find((piece) => 'name' in piece)?.name;

/** Ranks are no measured odds: so much of a difference is believed. */
const beliefInRanks = 0.5;

/** 王府井 李静, 支持小哥 贾亮: a run that is another whole name may be the contact's own, which one has to ask. */
export function withOtherRuns(
  readings: NameReading[],
  runs: Run[],
  best: number,
  field: Field,
): NameReading[] {
  if (field === 'nickname') return readings;
  const most = rankOf(runs, best, field);
  const others = runs.flatMap(({ text, cut }, at) => {
    const odds = 2 ** ((rankOf(runs, at, field) - most) * beliefInRanks);
    if (
      at === best ||
      isSaidTwice(runs, at, best) ||
      mayBeFirm(simplify(text)) ||
      odds < 0.01 ||
      cut.named?.pieces.length !== 1
    )
      return [];
    return readHanName(text, field).map((reading) => ({ reading, odds }));
  });
  if (others.length === 0) return readings;
  const all = others.reduce((sum, { reading, odds }) => sum + reading.prior * odds, 1);
  return [
    ...readings.map((reading) => ({ ...reading, prior: reading.prior / all })),
    ...others.map(({ reading, odds }) => ({
      ...reading,
      prior: (reading.prior * odds) / all,
      perhaps: 'other' as const,
    })),
  ].sort((a, b) => b.prior - a.prior);
}

/** How likely a given name that stands beside a surname with a form of address is theirs, and 生 no form of address. */
const [theirs, isGiven] = [0.35, 0.3];

/** 小裴 志远, Kevin王 志远: the given name may stand beside how somebody is addressed. 刘生 is Mr Liu in Guangdong, and may be called so. */
export function withGivenBeside(readings: NameReading[], called: string, beside: string): NameReading[] {
  const [only, ...more] = readings;
  if (!only?.family?.han || only.given || more.length > 0) return readings;
  const isName = mayBeGiven(beside);
  const han = isName ? beside : called === `${only.family.han}生` ? '生' : '';
  const share = isName ? theirs : isGiven;
  if (!han) return readings;
  return [
    { ...only, prior: only.prior * (1 - share) },
    {
      ...only,
      ...{ prior: only.prior * share, order: 'family-first', given: { han, latin: '' } },
      ...(!isName && { perhaps: 'word' as const }),
    },
  ];
}

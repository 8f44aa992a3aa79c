import { simplify, wordsIn } from '../../normalise.ts';
import type { NameReading } from '../../types.ts';
import { latinBeside } from '../latin/words.ts';
import { asAnothers, asTheirs, hardly } from '../priors.ts';
import { hanOf } from '../reading-parts.ts';

/**
 * 华阳 栾哲宇 惠州, who calls herself 哲; 方晓棠 葛兰素, who is 棠: of several names of a remark, of which others may be firms, that one is theirs
 * which the nickname bears out.
 */
export function borneOut(readings: NameReading[], nickname: string): NameReading[] {
  const [name, ...more] = new Set(readings.filter((each) => bearsOut(nickname, each)).map(hanOf));
  if (name === undefined || more.length > 0) return readings;
  const isTheirs = (reading: NameReading) => hanOf(reading) === name;
  // What has a character of it is the same, cut or called otherwise.
  const isRival = (reading: NameReading) =>
    reading.family?.han && ![...hanOf(reading)].some((char) => name.includes(char));
  const rivals = readings.filter(isRival).reduce((sum, { prior }) => sum + prior, 0);
  if (rivals === 0) return readings;
  const own = readings.filter(isTheirs).reduce((sum, { prior }) => sum + prior, 0);
  const gain = 1 + (rivals * (1 - hardly)) / own;
  return readings.map((reading) => {
    if (isTheirs(reading)) return { ...asTheirs(reading), prior: reading.prior * gain };
    return isRival(reading) ? asAnothers(reading) : reading;
  });
}

/** Less likely names are chance: 常春藤, with the nickname 春天. */
const leastLikely = 0.15;

/** The nickname holds a given name of two characters, or is one of them, or spells it; of 廖廖 that says nothing. */
function bearsOut(nickname: string, { family, given, prior }: NameReading): boolean {
  if (!given?.han || !family?.han || given.han === family.han || prior < leastLikely) return false;
  const [name, text] = [simplify(given.han), simplify(nickname.replace(/[^\p{Script=Han}]/gu, ''))];
  if (text && (name.includes(text) || ([...name].length > 1 && text.includes(name)))) return true;
  return latinBeside(wordsIn(nickname), family.han, given.han).given !== '';
}

import { type NameReading, readContactName } from '../../names/index.ts';

/** What owners write beside the second account of somebody they have already. */
const words = new RegExp(
  [
    '(?:小|新|旧|舊|老|工作|私人|生活|国内|國內|国外|國外|海外|另一个|另一個|第二个|第二個)[号號]',
    '(?:工作|私人|新|旧|舊|老)微信',
    '微信\\s*[2二]',
    '[备備]用',
    '[(（](?:工作|私人|生活|新|旧|舊|老|国内|國內|国外|國外|海外|2|new|old|work|private)[)）]',
  ].join('|'),
  'iu',
);

export function saysSecondAccount(text: string): boolean {
  return words.test(text);
}

/**
 * Surname and given name in Han, as the owner's remark has them besides such words; '' where it has not. `readings` of the
 * contact, the remark's among them, the likeliest first.
 */
export function fullNameIn(remark: string, readings: readonly NameReading[]): string {
  const own = words.test(remark)
    ? readContactName({ remark: remark.replace(words, ' ') }).readings
    : readings;
  const whole = own.find(
    ({ field, prior, family, given }) => field === 'remark' && prior >= 0.5 && family?.han && given?.han,
  );
  return whole ? `${whole.family!.han}${whole.given!.han}` : '';
}

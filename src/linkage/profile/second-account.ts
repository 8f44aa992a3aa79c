import { type NameReading, readContactName } from '../../names/index.ts';

/** What owners write beside the second account of somebody they have already. */
const words = /小号|小號|新号|新號|旧号|舊號|老号|工作号|备用|備用|另一个号|第二个号/u;

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

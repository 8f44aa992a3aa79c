/** Dates as LinkedIn, exporters of WeChat and the spreadsheets that re-save their files write them. */

export type SlashOrder = 'month-first' | 'day-first';

interface Moment {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

// Short month names of the languages a spreadsheet may re-save in; LinkedIn itself writes English.
const MONTHS: Record<string, number> = {};
for (const names of [
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan feb mär apr mai jun jul aug sep okt nov dez',
  'janv févr mars avr mai juin juil août sept oct nov déc',
  'ene feb mar abr may jun jul ago sep oct nov dic',
  'jan fev mar abr mai jun jul ago set out nov dez',
]) {
  names.split(' ').forEach((name, i) => {
    MONTHS[name] = i + 1;
  });
}

const CLOCK = String.raw`(?:(?:[,T\s]+|(?<=[日号]))(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([AP]M)?(?:\s*(?:UTC|Z))?)?`;
const NAMED = new RegExp(String.raw`^(\d{1,2})[\s./-]+(\p{L}+)\.?[\s./-]+(\d{4}|\d{2})${CLOCK}$`, 'iu');
const NAME_FIRST = new RegExp(
  String.raw`^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${CLOCK}$`,
  'iu',
);
const JOINED = new RegExp(String.raw`^((?:19|20)\d{2})(\d{2})(\d{2})${CLOCK}$`, 'iu');
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?${CLOCK}$`, 'iu');
const DOTTED = new RegExp(String.raw`^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})${CLOCK}$`, 'iu');
const SLASHED = new RegExp(String.raw`^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})${CLOCK}$`, 'iu');
const SERIAL = /^(3[7-9]|[4-6]\d)\d{3}$/;

/** `YYYY-MM-DD`, or null where the text is no date. */
export function parseDate(text: string, order: SlashOrder): string | null {
  const moment = parse(text, order);
  return moment && isoDate(moment);
}

/** `YYYY-MM-DDTHH:MM:SS` without a zone, or null where the text is no date. */
export function parseDateTime(text: string, order: SlashOrder): string | null {
  const moment = parse(text, order);
  return moment && `${isoDate(moment)}T${two(moment.hour)}:${two(moment.minute)}:${two(moment.second)}`;
}

/**
 * `YYYY-MM-DD` of a text that says one day whichever order its writer has, or null: `3/1/2020` may be two days, and
 * `20-03-12` as well.
 */
export function parseUnambiguousDate(text: string): string | null {
  if (!/\d{4}/.test(text)) return null;
  const monthFirst = parseDate(text, 'month-first');
  const dayFirst = parseDate(text, 'day-first');
  if (monthFirst === null || dayFirst === null) return monthFirst ?? dayFirst;
  return monthFirst === dayFirst ? monthFirst : null;
}

/**
 * Whether `4/5/2020` is April or May, decided for a whole file: by a value above 12, else by which reading leaves the
 * rows more nearly sorted (LinkedIn writes the newest first). `sure` is false where nothing tells.
 */
export function slashOrder(texts: string[]): { order: SlashOrder; sure: boolean } {
  const dates = texts.flatMap((text) => {
    const found = SLASHED.exec(plainBlanks(text));
    // A clock with AM or PM is LinkedIn's own month-first form.
    return found && !found[7] ? [[Number(found[1]), Number(found[2]), fullYear(found[3]!)] as const] : [];
  });
  if (dates.length === 0) return { order: 'month-first', sure: true };
  const dayFirst = dates.filter(([first]) => first > 12).length;
  const monthFirst = dates.filter(([, second]) => second > 12).length;
  if (dayFirst !== monthFirst) {
    return { order: dayFirst > monthFirst ? 'day-first' : 'month-first', sure: true };
  }
  const asMonthFirst = unsorted(dates.map(([month, day, year]) => year * 10000 + month * 100 + day));
  const asDayFirst = unsorted(dates.map(([day, month, year]) => year * 10000 + month * 100 + day));
  return {
    order: asDayFirst < asMonthFirst ? 'day-first' : 'month-first',
    sure: asDayFirst !== asMonthFirst || dates.every(([first, second]) => first === second),
  };
}

function unsorted(values: number[]): number {
  return values.filter((value, i) => i > 0 && value > values[i - 1]!).length;
}

function parse(text: string, order: SlashOrder): Moment | null {
  const plain = halfBehind(plainBlanks(text));
  const named = NAMED.exec(plain);
  if (named) return valid(named[3]!, MONTHS[monthKey(named[2]!)] ?? 0, Number(named[1]), named.slice(4));
  const nameFirst = NAME_FIRST.exec(plain);
  if (nameFirst) {
    return valid(
      nameFirst[3]!,
      MONTHS[monthKey(nameFirst[1]!)] ?? 0,
      Number(nameFirst[2]),
      nameFirst.slice(4),
    );
  }
  const yearFirst = YEAR_FIRST.exec(plain) ?? JOINED.exec(plain);
  if (yearFirst) {
    return valid(yearFirst[1]!, Number(yearFirst[2]), Number(yearFirst[3]), yearFirst.slice(4));
  }
  const dotted = DOTTED.exec(plain);
  if (dotted) return valid(dotted[3]!, Number(dotted[2]), Number(dotted[1]), dotted.slice(4));
  const slashed = SLASHED.exec(plain);
  if (slashed) {
    const [, first, second, year] = slashed;
    return order === 'month-first' || slashed[7]
      ? valid(year!, Number(first), Number(second), slashed.slice(4))
      : valid(year!, Number(second), Number(first), slashed.slice(4));
  }
  // A date cell saved as the number behind it: days since 1899-12-30.
  if (SERIAL.test(plain)) {
    const date = new Date(Date.UTC(1899, 11, 30 + Number(plain)));
    return valid(String(date.getUTCFullYear()), date.getUTCMonth() + 1, date.getUTCDate(), []);
  }
  return null;
}

function valid(yearText: string, month: number, day: number, clock: (string | undefined)[]): Moment | null {
  const year = fullYear(yearText);
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  const half = clock[3]?.toUpperCase();
  let hour = Number(clock[0] ?? 0);
  if (half) hour = (hour % 12) + (half === 'PM' ? 12 : 0);
  const minute = Number(clock[1] ?? 0);
  const second = Number(clock[2] ?? 0);
  return hour > 23 || minute > 59 || second > 59 ? null : { year, month, day, hour, minute, second };
}

/** LinkedIn opened in 2003, so two digits always mean 20yy. */
const fullYear = (text: string) => (text.length === 2 ? 2000 : 0) + Number(text);

function monthKey(name: string): string {
  const lower = name.toLowerCase();
  return lower in MONTHS ? lower : lower.slice(0, 3);
}

const plainBlanks = (text: string) => text.replace(/[\s\u202f\u00a0]+/g, ' ').trim();
/** `下午 3:20` is `3:20 PM`. */
const halfBehind = (text: string) =>
  text.replace(
    /([上下])午 ?(\d[\d:]*)/,
    (_, half: string, clock: string) => `${clock} ${half === '上' ? 'AM' : 'PM'}`,
  );
const two = (value: number) => String(value).padStart(2, '0');
const isoDate = ({ year, month, day }: Moment) =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

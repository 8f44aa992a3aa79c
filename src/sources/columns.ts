import { headerKey } from './readers/csv.ts';

/** For each field, the header keys it goes by, best first. */
export type Aliases<Field extends string> = Readonly<Record<Field, readonly string[]>>;

const NONE: string[] = [];

/** Which column holds which field. */
export class Columns<Field extends string> {
  private readonly at = new Map<Field, number[]>();

  constructor(header: string[], aliases: Aliases<Field>) {
    const keys = header.map(headerKey);
    for (const field of Object.keys(aliases) as Field[]) {
      const names = aliases[field];
      const exact = names.flatMap((name) => {
        const column = keys.indexOf(name);
        return column < 0 ? [] : [column];
      });
      const loose = keys.flatMap((key, column) => (isSameTwice(key, names) ? [column] : []));
      const found = [...new Set([...exact, ...loose])];
      if (found.length > 0) this.at.set(field, found);
    }
  }

  has(field: Field): boolean {
    return this.at.has(field);
  }

  /** The cell of the best column for a field, `''` where the file has none. */
  get(row: string[], field: Field): string {
    const column = this.at.get(field)?.[0];
    return column === undefined ? '' : (row[column] ?? '');
  }

  /** The cells of all columns for a field: one person may have 手机 and 电话. */
  all(row: string[], field: Field): string[] {
    return this.at.get(field)?.map((column) => row[column] ?? '') ?? NONE;
  }
}

/** `昵称 (Nickname)`, `手机 2`: a name in both languages, or numbered. */
function isSameTwice(key: string, names: readonly string[]): boolean {
  const [, chinese = '', other = ''] = /^(\p{Script=Han}+)([^\p{Script=Han}]{3,})$/u.exec(key) ?? [];
  return /\d$/.test(key)
    ? names.includes(key.slice(0, -1))
    : names.includes(chinese) && names.includes(other);
}

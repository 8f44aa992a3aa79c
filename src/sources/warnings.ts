import type { RowWarning } from '../model.ts';

const SHOWN_ONE_BY_ONE = 3;

/** What was odd about one file. More than three warnings of one code become one with a count, at the first of them. */
export class Warnings {
  private readonly first: RowWarning[] = [];
  private readonly counts = new Map<string, number>();
  /** For a table: where a spreadsheet shows the rows of these numbers. */
  places: ((rows: Set<number>) => Map<number, number>) | null = null;

  add(code: string, row?: number, values?: Record<string, string | number>): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > SHOWN_ONE_BY_ONE) return;
    this.first.push({ code, ...(row === undefined ? {} : { row }), ...(values ? { values } : {}) });
  }

  list(): RowWarning[] {
    const merged = new Set<string>();
    const rows = new Set(this.first.flatMap(({ row }) => row ?? []));
    const places = rows.size > 0 ? this.places?.(rows) : undefined;
    return this.first.flatMap((one) => {
      const sheetRow = places?.get(one.row ?? 0);
      const warning = sheetRow === undefined ? one : { ...one, sheetRow };
      const count = this.counts.get(warning.code)!;
      if (count <= SHOWN_ONE_BY_ONE) return [warning];
      if (merged.has(warning.code)) return [];
      merged.add(warning.code);
      return [{ ...warning, count }];
    });
  }
}

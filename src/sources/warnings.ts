import type { RowWarning } from '../model.ts';

const SHOWN_ONE_BY_ONE = 3;

/** What was odd about one file. More than three warnings of one code become one with a count, at the first of them. */
export class Warnings {
  private readonly first: RowWarning[] = [];
  private readonly counts = new Map<string, number>();

  add(code: string, row?: number, values?: Record<string, string | number>): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > SHOWN_ONE_BY_ONE) return;
    this.first.push({ code, ...(row === undefined ? {} : { row }), ...(values ? { values } : {}) });
  }

  list(): RowWarning[] {
    const merged = new Set<string>();
    return this.first.flatMap((warning) => {
      const count = this.counts.get(warning.code)!;
      if (count <= SHOWN_ONE_BY_ONE) return [warning];
      if (merged.has(warning.code)) return [];
      merged.add(warning.code);
      return [{ ...warning, count }];
    });
  }
}

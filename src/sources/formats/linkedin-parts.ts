/** `_2` for the second part of a list that LinkedIn wrote in several files; `''` for a whole one, `(1)` or not. */
export const partOf = (name: string) => /_\d{1,3}(?=(?: ?\(\d+\))?\.csv$)/i.exec(name)?.[0] ?? '';

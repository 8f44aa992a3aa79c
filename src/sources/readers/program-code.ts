const CODE = /^(?:[\w$. \t]+=\s*[['"({].*|.*\(\s*\[?['"].*)$/m;

/** A line of a program: `hdr=['昵称'`, `writerow(["昵称"`. What it lists is no header. */
export const isCode = (line: string): boolean => CODE.test(line);

/** Below a line that leaves a list open, `hdr = [`, the program goes on; below `Title = "Contacts"` a header may stand. */
export function aboveProgram(text: string): string {
  const lines = text.split('\n');
  const opens = lines.findIndex((line) => isCode(line) && isLeftOpen(line));
  return opens < 0 ? text : lines.slice(0, opens).join('\n');
}

const isLeftOpen = (line: string) =>
  count(line, /[[({]/g) > count(line, /[\])}]/g) || count(line, /["']/g) % 2 > 0;

const count = (line: string, pattern: RegExp) => line.match(pattern)?.length ?? 0;

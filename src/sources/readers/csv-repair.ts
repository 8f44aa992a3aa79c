/**
 * Second readings of files whose exporter did not escape: quotes put around cells without doubling those inside, and no
 * quotes at all. Both return the data rows, or null where the file does not look like that. No library tells these apart, lenient
 * as it may be (docs/decisions/libraries.md).
 */

/** Every cell in quotes, inner quotes left single: cells end only at `","`, rows only at a quote before a line end. */
export function resplitQuoted(text: string, header: string[], delimiter: string): string[][] | null {
  const body = bodyBelow(text, header, delimiter)?.trimEnd();
  if (!body?.startsWith('"') || !body.endsWith('"')) return null;
  return body
    .slice(1, -1)
    .split(/" *\n+"/)
    .map((row) => row.split(`"${delimiter}"`).map((cell) => cell.replaceAll('""', '"')));
}

/** No quoting: a line too short is the rest of a name with a line break in it, a line too long had a delimiter in one. */
export function resplitUnquoted(text: string, header: string[], delimiter: string): string[][] | null {
  const body = bodyBelow(text, header, delimiter);
  if (body === null || header.length < 3) return null;
  const rows: string[][] = [];
  const lines = body.split('\n');
  if (lines.filter((line) => line.startsWith('"')).length * 2 > lines.length) return null;
  for (const line of lines) {
    const cells = line.split(delimiter);
    const last = rows.at(-1);
    if (last && cells.length < header.length && !looksLikeUserName(cells[0]!)) {
      if (line === '' && last.length === header.length) continue;
      const joined = [...last.slice(0, -1), `${last.at(-1)}\n${cells[0]}`, ...cells.slice(1)];
      if (joined.length <= header.length) {
        rows[rows.length - 1] = joined;
        continue;
      }
    }
    if (line !== '') rows.push(cells);
  }
  return rows;
}

const looksLikeUserName = (cell: string) =>
  /^(wxid_|gh_)\w+$|^[\w.-]+@(chatroom|openim|stranger)$/.test(cell);

/** What stands below the header line; null where the header itself is quoted or not on one line. */
function bodyBelow(text: string, header: string[], delimiter: string): string | null {
  const line = header.join(delimiter);
  const start = text.indexOf(line);
  if (start < 0) return null;
  const end = text.indexOf('\n', start);
  return end < 0 ? '' : text.slice(end + 1);
}

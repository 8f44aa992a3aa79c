/** What exporters do to text, undone. */

const PLACEHOLDERS = new Set([
  'none',
  'null',
  '-',
  '未填写',
  '未知',
  'nan',
  "''",
  '""',
  'undefined',
  '无',
  '暂无',
  'n/a',
  '(null)',
  '<null>',
  '未设置',
]);

const FIRST_LETTERS = new Set(
  [...PLACEHOLDERS].flatMap((word) => [word.charCodeAt(0), word.toUpperCase().charCodeAt(0)]),
);

/** Blanks, and characters that nobody sees (Unicode, Default_Ignorable_Code_Point), the blank of Braille among them. */
const INVISIBLE = /^[\s\p{Default_Ignorable_Code_Point}\u2800]+$/u;

/** A cell of a text export: trimmed, and `''` where nobody sees anything or the exporter wrote a word for "empty". */
export function cell(text: string): string {
  const trimmed = text.trim();
  if (INVISIBLE.test(trimmed)) return '';
  // Asked for every cell of a file: most are told by their length or first letter.
  if (trimmed.length === 0 || trimmed.length > 9 || !FIRST_LETTERS.has(trimmed.charCodeAt(0))) return trimmed;
  return PLACEHOLDERS.has(trimmed.toLowerCase()) ? '' : trimmed;
}

const EMOJI_SPAN = /<span class="emoji emoji([0-9a-f]{2,12})"><\/span>?/gi;

/** Does a text come from WeChat for the web, where emoji are markup and `&` an entity? */
export function isWebForm(text: string): boolean {
  return text.includes('<span class="emoji');
}

/** Text of WeChat for the web: emoji markup, `<br/>` and HTML entities decoded. `[玫瑰]` is what the person typed: kept. */
export function webText(text: string): string {
  if (!text.includes('<') && !text.includes('&')) return text;
  return text
    .replace(EMOJI_SPAN, (whole, hex: string) => emoji(hex) ?? whole)
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, (whole, name: string) => entity(name) ?? whole);
}

/** The code points run together: 4 or 5 digits are one, 6 a keycap (2 + 4), 8 and 10 two of equal length. */
function emoji(hex: string): string | null {
  const cuts: Record<number, number[]> = { 4: [4], 5: [5], 6: [2, 4], 8: [4, 4], 10: [5, 5] };
  const widths = cuts[hex.length];
  if (!widths) return null;
  let from = 0;
  const points = widths.map((width) => {
    from += width;
    return Number.parseInt(hex.slice(from - width, from), 16);
  });
  return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : null;
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0' };

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()] ?? null;
  const point = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : null;
}

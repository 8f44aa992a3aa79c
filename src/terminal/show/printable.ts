const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0, DEL, C1 and the bidi controls: with these a name could move the cursor, retitle a window or reorder a line. */
const unsafe = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The one function through which foreign text reaches a terminal: one line, no control or bidi characters. */
export function printable(text: string): string {
  return text.toWellFormed().replace(lineBreaks, ' ').replace(unsafe, '');
}

/** JSON for standard output: the same text, with what could upset a terminal escaped. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

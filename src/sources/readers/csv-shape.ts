import { isAscii } from 'node:buffer';

const QUOTE = 34;
const CARRIAGE_RETURN = 13;
const LINE_END = 10;

/** Where in a cell the bytes so far end: before it, inside, inside its quotes, behind a quote that may have closed them. */
type Place = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * Looks at a delimited text in UTF-8, block by block: has every row as many cells as the header, and every quote its partner?
 * Then papaparse has nothing to complain about, and each row can be taken as it comes. Blank lines do not count.
 */
export class CsvShape {
  tidy = true;
  ascii = true;
  /** Emoji are markup, whose quotes CSV doubles. */
  web = false;
  private place: Place = 'start';
  private cells = 1;
  private readonly between: number;

  constructor(
    delimiter: string,
    private readonly width: number,
  ) {
    this.between = delimiter.charCodeAt(0);
  }

  add(block: Buffer): void {
    this.ascii &&= isAscii(block);
    this.web ||= block.includes('<span class="emoji') || block.includes('<span class=""emoji');
    for (let at = 0; at < block.length && this.tidy; ) at = this.step(block, at);
  }

  /** The text ends here. */
  end(): void {
    const isBetweenRows = this.place === 'start' && this.cells === 1;
    if (this.place === 'quoted' || (!isBetweenRows && this.cells !== this.width)) this.tidy = false;
  }

  /** Goes on from a place in the block to the next where something changes. */
  private step(block: Buffer, at: number): number {
    if (this.place === 'quoted') {
      const quote = block.indexOf(QUOTE, at);
      if (quote >= 0) this.place = 'closed';
      return quote < 0 ? block.length : quote + 1;
    }
    const byte = block[at]!;
    if (byte === QUOTE && this.place !== 'plain') {
      this.place = 'quoted';
      return at + 1;
    }
    const isLineEnd = byte === LINE_END || byte === CARRIAGE_RETURN;
    if (this.place === 'closed' && byte !== this.between && !isLineEnd) this.tidy = false;
    if (this.place === 'start' && this.cells === 1 && isLineEnd) return at + 1;
    let end = at;
    while (end < block.length && block[end] !== this.between && block[end] !== LINE_END) end++;
    if (end === block.length) {
      this.place = 'plain';
      return end;
    }
    if (block[end] === this.between) this.cells++;
    else if (this.cells !== this.width) this.tidy = false;
    else this.cells = 1;
    this.place = 'start';
    return end + 1;
  }
}

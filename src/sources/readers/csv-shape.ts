const QUOTE = 34;
const LINE_END = 10;

/** Where in a cell the text so far ends: before it, inside, inside its quotes, behind a quote that may have closed them. */
type Place = 'start' | 'plain' | 'quoted' | 'closed';

/**
 * Looks at a delimited text piece by piece: has every row as many cells as the header, and every quote its partner? Then
 * papaparse has nothing to complain about, and each row can be taken as it comes. Blank lines do not count.
 */
export class CsvShape {
  tidy = true;
  private place: Place = 'start';
  private cells = 1;
  private readonly between: number;

  constructor(
    delimiter: string,
    private readonly width: number,
  ) {
    this.between = delimiter.charCodeAt(0);
  }

  add(piece: string, from = 0): void {
    for (let at = from; at < piece.length && this.tidy; ) at = this.step(piece, at);
  }

  /** The text ends here. */
  end(): void {
    const isBetweenRows = this.place === 'start' && this.cells === 1;
    if (this.place === 'quoted' || (!isBetweenRows && this.cells !== this.width)) this.tidy = false;
  }

  /** Goes on from a place in the piece to the next where something changes. */
  private step(piece: string, at: number): number {
    if (this.place === 'quoted') {
      const quote = piece.indexOf('"', at);
      if (quote >= 0) this.place = 'closed';
      return quote < 0 ? piece.length : quote + 1;
    }
    const code = piece.charCodeAt(at);
    if (code === QUOTE && this.place !== 'plain') {
      this.place = 'quoted';
      return at + 1;
    }
    if (this.place === 'closed' && code !== this.between && code !== LINE_END) this.tidy = false;
    if (this.place === 'start' && this.cells === 1 && code === LINE_END) return at + 1;
    let end = at;
    while (
      end < piece.length &&
      piece.charCodeAt(end) !== this.between &&
      piece.charCodeAt(end) !== LINE_END
    ) {
      end++;
    }
    if (end === piece.length) {
      this.place = 'plain';
      return end;
    }
    if (piece.charCodeAt(end) === this.between) this.cells++;
    else if (this.cells !== this.width) this.tidy = false;
    else this.cells = 1;
    this.place = 'start';
    return end + 1;
  }
}

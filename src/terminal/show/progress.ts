import { clip } from './table.ts';

/**
 * One line on standard error that says what is going on and goes away after; nothing when standard error is not a
 * terminal, and nothing for work that takes under half a second.
 */
export class Progress {
  readonly #startedAt = Date.now();
  readonly #terminal = process.stderr.isTTY === true;
  #shown = false;

  /** For work in one piece that takes long: shown at once. */
  announce(text: string): void {
    if (this.#terminal) this.#write(text);
  }

  show(text: string): void {
    if (this.#terminal && Date.now() - this.#startedAt >= 500) this.#write(text);
  }

  #write(text: string): void {
    process.stderr.write(`\r\u001b[K${clip(text, (process.stderr.columns ?? 80) - 1)}`);
    this.#shown = true;
  }

  done(): void {
    if (this.#shown) process.stderr.write('\r\u001b[K');
    this.#shown = false;
  }
}

import type { QRCode } from 'qrcode';

const QUIET = 2;
/** Black on white whatever the terminal's own colours are: a scanner needs dark on light. */
const PAPER = ['\u001b[38;2;0;0;0;48;2;255;255;255m', '\u001b[0m'] as const;

/**
 * A QR code for a terminal, two modules above each other in one character. Without colour the light modules are drawn, as
 * most terminals write light on dark.
 */
export function qrLines({ modules }: QRCode, colour: boolean): string[] {
  const isDark = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < modules.size && column < modules.size && modules.get(row, column) === 1;
  const lines: string[] = [];
  for (let row = -QUIET; row < modules.size + QUIET; row += 2) {
    let line = '';
    for (let column = -QUIET; column < modules.size + QUIET; column++) {
      line += character(isDark(row, column) === colour, isDark(row + 1, column) === colour);
    }
    lines.push(colour ? PAPER[0] + line + PAPER[1] : line);
  }
  return lines;
}

function character(top: boolean, bottom: boolean): string {
  if (top) return bottom ? '█' : '▀';
  return bottom ? '▄' : ' ';
}

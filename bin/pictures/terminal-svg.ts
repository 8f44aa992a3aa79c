import stringWidth from 'string-width';

const CELL = 8.4;
const LINE = 19;
const MARGIN = 16;
const FONT =
  "ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', monospace";
const PLAIN = '#d7dde6';
const COLOURS: Record<number, string> = {
  31: '#ff7b72',
  32: '#56d364',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#39c5cf',
  90: '#8b949e',
};

interface Style {
  bold?: boolean;
  dim?: boolean;
  underlined?: boolean;
  colour?: number;
}

/** A screen of a terminal, with the codes of its styles as tmux captures them, as a picture. `columns`: its width in cells. */
export function terminalSvg(title: string, screen: string, columns: number): string {
  const lines = screen.trimEnd().split('\n');
  const [width, height] = [columns * CELL + 2 * MARGIN, lines.length * LINE + 2 * MARGIN];
  let style: Style = {};
  const texts = lines.flatMap((line, row) => {
    let cell = 0;
    return line.split(/\x1b\[([\d;]*)m/).flatMap((part, i) => {
      if (i % 2 === 1) {
        style = part.split(';').map(Number).reduce(styled, style);
        return [];
      }
      return runs(part).map((run) => {
        const indent = run.length - run.trimStart().length;
        const at = { x: MARGIN + (cell + indent) * CELL, y: MARGIN + (row + 0.75) * LINE };
        cell += stringWidth(run);
        return run.trim() ? text(run.trim(), at, style) : '';
      });
    });
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(width)} ${height}" width="${round(width)}" height="${height}" font-family="${FONT}" font-size="14">
<title>${title}</title>
<rect width="100%" height="100%" rx="8" fill="#161b22"/>
${texts.filter(Boolean).join('\n')}
</svg>
`;
}

/** Pieces of one width of letter each, so that columns stay where they are in any font; blanks in a row stand between pieces. */
const runs = (part: string): string[] =>
  [
    ...part.matchAll(
      / {2,}|(?:(?! {2})[^\p{sc=Han}\u3000-\u303f\uff00-\uffef])+|[\p{sc=Han}\u3000-\u303f\uff00-\uffef]+/gu,
    ),
  ].map(([run]) => run);

function text(
  run: string,
  { x, y }: { x: number; y: number },
  { bold, dim, underlined, colour }: Style,
): string {
  const attributes = [
    `x="${round(x)}" y="${round(y)}" textLength="${round(stringWidth(run) * CELL)}" lengthAdjust="spacingAndGlyphs"`,
    `fill="${COLOURS[colour ?? 0] ?? PLAIN}"`,
    ...(bold ? ['font-weight="bold"'] : []),
    ...(dim ? ['opacity=".6"'] : []),
    ...(underlined ? ['text-decoration="underline"'] : []),
  ];
  return `<text ${attributes.join(' ')}>${run.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</text>`;
}

function styled(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underlined: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underlined: false };
  if (code === 39 || code in COLOURS) return { ...style, colour: code };
  return style;
}

const round = (value: number) => Math.round(value * 10) / 10;

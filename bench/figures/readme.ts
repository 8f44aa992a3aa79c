import type { PeerRow } from '../peers/measured.ts';
import type { Figures, Row } from './measured.ts';
import shown from './shown.json' with { type: 'json' };

/** Of table.json what README shows. */
export interface Table {
  unkind: Record<string, PeerRow>;
}

/** What stands between `<!-- figures:NAME -->` and `<!-- /figures -->`, by name. */
export function blocks(figures: Figures, table: Table): Record<string, string> {
  return { demo: demoBlock(figures), accuracy: accuracyBlock(figures, table) };
}

/** The document with the figures between its marks renewed. Throws where a block has no place in it. */
export function withFigures(document: string, figures: Figures, table: Table): string {
  return Object.entries(blocks(figures, table)).reduce((text, [name, block]) => {
    const [before, rest] = cut(text, `<!-- figures:${name} -->\n`);
    const after = cut(rest, '<!-- /figures -->')[1];
    return `${before}<!-- figures:${name} -->\n${block}\n<!-- /figures -->${after}`;
  }, document);
}

function cut(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  if (at < 0) throw new Error(`The document has no ${mark.trim()}`);
  return [text.slice(0, at), text.slice(at + mark.length)];
}

/** The document without what stands between marks, and without examples in code. */
export function besideFigures(document: string): string {
  return document
    .replace(/<!-- figures:\w+ -->[\s\S]*?<!-- \/figures -->/g, '')
    .replace(/^```[\s\S]*?^```/gm, '');
}

function demoBlock({ demo }: Figures): string {
  return `\`\`\`\n${demo}\n\`\`\``;
}

function accuracyBlock({ several, large, speed }: Figures, { unkind }: Table): string {
  const [first, last] = several.seeds;
  const rows = shown.peers.flatMap((name) =>
    unkind[name] ? `| ${[name, ...peerCells(unkind[name])].join(' | ')} |` : [],
  );
  const heading = `accepted pairs right | of the tellable pairs accepted | found (accepted or asked) | questions per 100 people | calibration error |
|---|---|---|---|---|---|`;
  return `Lists with nicknames, relatives, slips and namesakes beside plain names, linked by migrate and by the best of what else there is,
given pinyin and tuned on lists of the same kind (\`npm run bench\`; [all of them](bench/README.md#everybody-measured), how each was set up, and where it
beats us):

| | ${heading}
${rows.join('\n')}

migrate on other lists:

| \`bench/accuracy.ts\` | ${heading}
| eight such lists: \`--world unkind --seed ${first} --seeds ${last - first + 1}\` | ${cells(several.unkind).join(' | ')} |
| where people write little but their names: \`--world kind --seed ${first} --seeds ${last - first + 1}\` | ${cells(several.kind).join(' | ')} |
| ${count(large.lists.contacts)} contacts, ${count(large.lists.connections)} connections, and their many namesakes: \`--world unkind --large\` | ${cells(large.row).join(' | ')} |

\`migrate match\` takes ${speed.ours.toFixed(0)} s and ${speed.memory} MB for ${count(speed.contacts)} contacts and ${count(speed.connections)} connections, where Fuse.js takes
${count(speed.fuse)} s to search them, ${(speed.fuse / speed.ours).toFixed(0)} times as long (\`bench/speed.ts\`; seconds depend on the machine). \`npm run bench:figures\`
measures these again, in some minutes, and writes them here.`;
}

function cells({ right, identified, found, questions, calibration }: Omit<Row, 'accepted'>): string[] {
  return [right, identified, found]
    .map((share) => `${share.toFixed(1)} %`)
    .concat(questions.toFixed(1), calibration.toFixed(3).slice(1));
}

function peerCells({ cells: { right, identified, found, questions, calibration } }: PeerRow): string[] {
  return cells({
    right: right.mean,
    identified: identified.mean,
    found: found.mean,
    questions: questions.mean,
    calibration: calibration.mean,
  });
}

function count(value: number): string {
  return value.toLocaleString('en');
}

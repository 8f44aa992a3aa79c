import type { Figures, Row } from './measured.ts';

/** What stands between `<!-- figures:NAME -->` and `<!-- /figures -->`, by name. */
export function blocks(figures: Figures): Record<string, string> {
  return { demo: demoBlock(figures), accuracy: accuracyBlock(figures) };
}

/** The document with the figures between its marks renewed. Throws where a block has no place in it. */
export function withFigures(document: string, figures: Figures): string {
  return Object.entries(blocks(figures)).reduce((text, [name, block]) => {
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

function accuracyBlock({ beside, several, large, speed }: Figures): string {
  const [first, last] = several.seeds;
  const rows = Object.entries(beside.rows).map(([name, row]) => `| ${[name, ...cells(row)].join(' | ')} |`);
  const heading = `accepted pairs right | of the tellable pairs accepted | found (accepted or asked) | questions per 100 people | calibration error |
|---|---|---|---|---|---|`;
  return `Lists of ${count(beside.lists.contacts)} WeChat rows and ${count(beside.lists.connections)} connections with ${count(beside.lists.identifiable)} pairs that their texts can tell, with nicknames, relatives,
slips and namesakes beside plain names (\`npx tsx bench/accuracy.ts --world unkind --seed ${beside.seed}\`), beside matchers of names as strings on the same lists:

| | ${heading}
${rows.join('\n')}

migrate on other lists:

| \`bench/accuracy.ts\` | ${heading}
| eight such lists: \`--world unkind --seed ${first} --seeds ${last - first + 1}\` | ${cells(several.unkind).join(' | ')} |
| where people write little but their names: \`--world kind --seed ${first} --seeds ${last - first + 1}\` | ${cells(several.kind).join(' | ')} |
| ${count(large.lists.contacts)} contacts, ${count(large.lists.connections)} connections, and their many namesakes: \`--world unkind --large\` | ${cells(large.row).join(' | ')} |

\`migrate match\` takes ${speed.ours.toFixed(0)} s and ${speed.memory} MB for ${count(speed.contacts)} contacts and ${count(speed.connections)} connections, where Fuse.js, set as in the table above, takes
${count(speed.fuse)} s to search them, ${(speed.fuse / speed.ours).toFixed(0)} times as long (\`bench/speed.ts\`; seconds depend on the machine). \`npm run bench:figures\`
measures all this again, in some minutes, and writes it here.`;
}

function cells({ right, identified, found, questions, calibration }: Row): string[] {
  return [right, identified, found]
    .map((share) => `${share.toFixed(1)} %`)
    .concat(questions.toFixed(1), calibration.toFixed(3).slice(1));
}

function count(value: number): string {
  return value.toLocaleString('en');
}

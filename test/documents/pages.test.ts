import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readProgram } from '../../src/terminal/command-line/manifest.ts';
import { anchorOf, PAGES, PAIRS, readDocument } from '../support/documents.ts';
import { root } from '../support/program.ts';

const read = (page: string) => readFileSync(join(root, page), 'utf8');

describe.each(PAIRS)('%s and %s', (english, chinese) => {
  const [one, other] = [readDocument(english), readDocument(chinese)];

  it('have the same headings, as deep and as many', () => {
    expect(other.headings.map(([level]) => level)).toEqual(one.headings.map(([level]) => level));
  });

  it('have the same commands, of which the same are not run for the same reasons', () => {
    const commands = ({ blocks }: typeof one) =>
      blocks.filter(({ kind }) => kind).map(({ output: _, ...block }) => block);
    expect(commands(other)).toEqual(commands(one));
  });

  it('lead to the same places', () => {
    const places = (page: string, links: string[]) => links.map((link) => placeOf(page, link)).sort();
    expect(places(chinese, other.links)).toEqual(places(english, one.links));
  });
});

/** Where a link leads, by the English name of the page; anchors are those of each language, and are looked at below. */
function placeOf(page: string, link: string): string {
  if (/^https?:/.test(link)) return link;
  const path = link.startsWith('#') ? page : join(dirname(page), link.split('#')[0]!);
  const pair = PAIRS.find((both) => both.includes(path));
  const sister = PAIRS.some((both) => both.includes(page) && both.includes(path) && !link.startsWith('#'));
  if (sister) return 'the other language';
  return (pair?.[0] ?? path).replace(/-(en|zh)\./, '.');
}

it.each(PAGES)('no link of %s is dead', (page) => {
  const dead = readDocument(page).links.filter((link) => {
    if (/^(https?|mailto):/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path ? join(dirname(page), path) : page;
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !anchorsOf(target).includes(decodeURIComponent(anchor));
  });
  expect(dead).toEqual([]);
});

function anchorsOf(page: string): string[] {
  const anchors = readDocument(page).headings.map(([, text]) => anchorOf(text));
  return anchors.map((anchor, i) => {
    const before = anchors.slice(0, i).filter((other) => other === anchor).length;
    return before ? `${anchor}-${before}` : anchor;
  });
}

describe.each(PAGES)('%s', (page) => {
  const { blocks, codes } = readDocument(page);
  const said = [...codes, ...blocks.flatMap(({ text }) => text.split('\n'))];

  it('names only commands and flags that there are', () => {
    const { commands } = readProgram(root);
    const wrong = said.filter((code) => {
      const [, words = ''] = /^(?:\$ )?migrate ((?:[a-z]+ ?)*)/.exec(code) ?? [];
      if (!/^(?:\$ )?migrate [a-z]/.test(code)) return false;
      const [first, second] = words.split(' ');
      const command = commands[`${first}:${second}`] ?? commands[first!] ?? topic(first!);
      const flags = [...code.matchAll(/ --(?:no-)?([a-z-]+)/g)].map(([, flag]) => flag!);
      return !command || flags.some((flag) => !(flag in command.flags));
    });
    expect(wrong).toEqual([]);

    function topic(name: string) {
      const inside = Object.values(commands).find(({ id }) => id.startsWith(`${name}:`));
      return inside && { flags: {} };
    }
  });

  it('names only scripts that there are', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const lines = said.join('\n');
    const missing = [
      ...[...lines.matchAll(/npm run (?:--silent )?([\w:]+)/g)].filter(([, name]) => !(name! in scripts)),
      ...[...lines.matchAll(/tsx (bench\/[a-z/-]+\.ts)/g)].filter(
        ([, path]) => !existsSync(join(root, path!)),
      ),
    ];
    expect(missing.map(([all]) => all)).toEqual([]);
  });
});

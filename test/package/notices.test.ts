import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../bin/bundle.js';
import { root } from '../support/program.ts';

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('THIRD-PARTY-NOTICES', () => {
  const notices = tidy(read('THIRD-PARTY-NOTICES'));
  let metafile: Metafile;
  beforeAll(async () => {
    const made = await build({ ...bundle, write: false });
    metafile = made.metafile!;
  });

  it('names every package of which there is code in the bundle, with its licence in full', () => {
    const folders = new Set(
      Object.values(metafile.outputs)
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
    );
    expect(folders.size).toBeGreaterThan(50);
    for (const folder of folders) {
      const { name, version, license } = JSON.parse(read(`${folder}/package.json`));
      expect(notices).toContain(`${name} ${version} (${license})`);
      const texts = readdirSync(join(root, folder)).filter((file) => /^licen[cs]e(\.|-|$)/i.test(file));
      for (const file of texts) expect(notices, folder).toContain(tidy(read(join(folder, file))));
    }
  });

  it('names every table made from the work of others, with its licence in full', () => {
    const heads = Object.keys(metafile.inputs)
      .filter((path) => /\/data\/.*\.json$/.test(path))
      .map((path) => ({ path, about: String(JSON.parse(read(path)).about) }));
    const borrowed = heads.filter(({ about }) => /MIT|BSD|Apache|GPL|CC.BY|licen[cs]e/i.test(about));
    expect(borrowed.length).toBeGreaterThan(4);
    for (const { path } of borrowed) expect(notices).toContain(path);
    // What others are not bundled for.
    expect(notices).toContain('Cantonese Computational Linguistics Infrastructure Development Workgroup');
    expect(notices).toContain('UNICODE LICENSE V3');
    expect(notices).toContain('Apache License Version 2.0, January 2004');
  });

  it('leaves no table without a word on where it comes from', () => {
    const tables = Object.keys(metafile.inputs).filter((path) => /\/data\/.*\.json$/.test(path));
    for (const path of tables)
      expect(JSON.parse(read(path)).about, path).toMatch(/written|facts|made by|from /i);
  });
});

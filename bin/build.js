// Bundles src/ into dist/, and writes what is made from it: oclif.manifest.json, the manual and THIRD-PARTY-NOTICES.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Plugin } from '@oclif/core';
import { build } from 'esbuild';
import { bundle, loadSource, root } from './bundle.js';
import { notices } from './notices.js';

await rm(join(root, 'dist'), { recursive: true, force: true });
const { metafile } = await build(bundle);
await writeFile(join(root, 'THIRD-PARTY-NOTICES'), `${notices(metafile)}\n`);

const plugin = new Plugin({ root, type: 'core', ignoreManifest: true, errorOnManifestCreate: true });
await plugin.load();
await writeFile(join(root, 'oclif.manifest.json'), `${JSON.stringify(plugin.manifest, null, 2)}\n`);

// The manual is made by the source itself, of what the manifest and the texts of help say.
const { manPage } = await loadSource('src/terminal/help/man-page.ts');
await mkdir(join(root, 'man'), { recursive: true });
for (const name of ['migrate', 'wechat-to-linkedin'])
  await writeFile(join(root, `man/${name}.1`), manPage(root));

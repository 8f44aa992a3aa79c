// Bundles src/ into dist/ and writes oclif.manifest.json, so that the program starts fast.
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Plugin } from '@oclif/core';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

await rm(`${root}/dist`, { recursive: true, force: true });
await build({
  absWorkingDir: root,
  entryPoints: [
    'src/cli.ts',
    'src/commands/**/*.ts',
    'src/terminal/help.ts',
    'src/migration/reading-worker.ts',
  ],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // These bring binaries of their own, found beside their source; `open` does without its own and takes the system's.
  external: ['libsql', 'clipboardy'],
  // Some bundled packages are CommonJS and expect these.
  inject: [fileURLToPath(new URL('commonjs-names.js', import.meta.url))],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  define: { 'globalThis.READING_ENGINE': JSON.stringify(await readingEngine()) },
  minifySyntax: true,
  minifyWhitespace: true,
  logLevel: 'warning',
});

/** Changes with whatever the reading of a text depends on: our code and tables, and the libraries. */
async function readingEngine() {
  const hash = createHash('sha1').update(await readFile(`${root}/package-lock.json`));
  for (const folder of ['names', 'linkage']) {
    const files = await readdir(`${root}/src/${folder}`, { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => `${file.parentPath}/${file.name}`);
    for (const path of paths.sort()) hash.update(await readFile(path));
  }
  return hash.digest('base64url');
}

const plugin = new Plugin({ root, type: 'core', ignoreManifest: true, errorOnManifestCreate: true });
await plugin.load();
await writeFile(`${root}/oclif.manifest.json`, `${JSON.stringify(plugin.manifest, null, 2)}\n`);

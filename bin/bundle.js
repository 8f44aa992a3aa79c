// What goes into dist/: src/ and every library it uses in one bundle, split by command, so that the program starts fast and
// installs quickly.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
export const bundle = {
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/commands/**/*.ts', 'src/migration/match/reading-worker.ts'],
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // libsql has a binary of its own, found beside its source; oclif asks for typescript only where it runs from source.
  external: ['libsql', 'typescript'],
  // Some bundled packages are CommonJS and expect these.
  inject: [fileURLToPath(new URL('commonjs-names.js', import.meta.url))],
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
  },
  define: { 'globalThis.READING_ENGINE': JSON.stringify(readingEngine()) },
  // Half the size where most letters are Han.
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
};

/** What a file of src/ exports, for a script that makes documents of it. */
export async function loadSource(path) {
  const { outputFiles } = await build({
    ...bundle,
    entryPoints: [path],
    outdir: 'x',
    splitting: false,
    inject: [],
    banner: {},
    write: false,
  });
  return import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
}

/** Changes with whatever the reading of a text depends on: our code and tables, and the libraries. */
function readingEngine() {
  const hash = createHash('sha1').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src/names', 'src/linkage']) {
    const files = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
    const paths = files.filter((file) => file.isFile()).map((file) => join(file.parentPath, file.name));
    for (const path of paths.sort()) hash.update(readFileSync(path));
  }
  return hash.digest('base64url');
}

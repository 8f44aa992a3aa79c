// What goes into dist/: src/ and every library it uses in one bundle, split by command, so that the program starts fast and
// installs quickly.
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @type {import('esbuild').BuildOptions} */
export const bundle = {
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/commands/**/*.ts'],
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
  // Half the size where most letters are Han.
  charset: 'utf8',
  minifySyntax: true,
  minifyWhitespace: true,
  metafile: true,
  logLevel: 'warning',
};

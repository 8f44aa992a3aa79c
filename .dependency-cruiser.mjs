/**
 * The floors of docs/architecture.md: what a file or folder of src/ may import beside itself. A folder inside another
 * keeps the outer one's rule as well, so that a line here only narrows it.
 */
export const FLOORS = {
  'model.ts': [],
  'user-error.ts': [],
  'owner-only.ts': [],
  'phone-number.ts': [],
  'linkedin-url.ts': [],
  'remembered.ts': [],
  'package-folder.ts': [],
  'engine.ts': ['user-error.ts'],
  'full-name.ts': ['model.ts', 'names'],
  text: [],
  page: ['user-error.ts', 'package-folder.ts'],
  sources: ['model.ts', 'engine.ts', 'linkedin-url.ts', 'owner-only.ts', 'phone-number.ts', 'user-error.ts'],
  names: ['model.ts', 'remembered.ts'],
  linkage: ['model.ts', 'phone-number.ts', 'remembered.ts', 'names'],
  workspace: [
    'model.ts',
    'engine.ts',
    'linkedin-url.ts',
    'owner-only.ts',
    'phone-number.ts',
    'user-error.ts',
  ],
  messages: ['model.ts', 'remembered.ts', 'names'],
  terminal: ['model.ts', 'full-name.ts', 'workspace', 'text', 'owner-only.ts', 'user-error.ts'],
  review: ['model.ts', 'full-name.ts', 'linkage', 'terminal', 'text', 'page', 'user-error.ts'],
  'review/queue': ['model.ts', 'linkage', 'text'],
  'review/view': ['review/queue', 'model.ts', 'full-name.ts', 'linkage', 'terminal', 'text'],
  report: [
    'model.ts',
    'full-name.ts',
    'phone-number.ts',
    'names',
    'workspace',
    'text',
    'page',
    'user-error.ts',
  ],
  'report/ledger': ['model.ts', 'full-name.ts', 'workspace'],
  invite: ['model.ts', 'names', 'linkage', 'messages', 'report', 'text', 'user-error.ts'],
  migration: [
    ...[
      'sources',
      'names',
      'linkage',
      'workspace',
      'messages',
      'terminal',
      'review',
      'report',
      'invite',
      'page',
      'text',
    ],
    ...['model.ts', 'engine.ts', 'linkedin-url.ts', 'owner-only.ts', 'package-folder.ts', 'user-error.ts'],
  ],
};

/** Plain values in, plain values out: nothing of Node, so no file, no clock of a process, no network. */
const PURE = [
  'model.ts',
  'user-error.ts',
  'phone-number.ts',
  'linkedin-url.ts',
  'remembered.ts',
  'full-name.ts',
  'text',
  'names',
  'linkage',
  'messages',
  'invite',
  'review/queue',
  'report/ledger',
];

const within = (...places) => `^src/(${places.map((place) => place.replace('.', '\\.')).join('|')})(/|$)`;

const error = { severity: 'error' };

const floors = Object.entries(FLOORS).map(([place, below]) => ({
  ...error,
  name: `src/${place}`,
  comment: `may import only itself${below.map((other) => `, ${other}`).join('')} (docs/architecture.md)`,
  from: { path: within(place) },
  to: { path: '^(src|bench|bin|test)/', pathNot: within(place, ...below) },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...floors,
    {
      ...error,
      name: 'no circles',
      comment: 'A file may need no file that needs it, types included.',
      from: {},
      to: { circular: true },
    },
    {
      ...error,
      name: 'src stands alone',
      comment: 'What is installed needs nothing of bench, bin and test.',
      from: { path: '^src/' },
      to: { path: '^(bench|bin|test)/' },
    },
    {
      ...error,
      name: 'a command is called by nobody',
      comment: 'oclif runs them.',
      from: { path: '^src/', pathNot: '^src/commands/' },
      to: { path: '^src/commands/' },
    },
    {
      ...error,
      name: 'pure',
      comment: 'Effects are at the edges.',
      from: { path: within(...PURE) },
      to: { dependencyTypes: ['core'] },
    },
    {
      ...error,
      name: 'nothing leaves',
      comment: 'Only the review in the browser listens, to this machine alone; nothing calls.',
      from: { path: '^src/', pathNot: '^src/review/web/serve\\.ts$' },
      to: { path: '^(node:)?(http|http2|https|net|tls|dgram|dns|inspector)(/|$)' },
    },
    {
      ...error,
      name: 'one way to SQLite',
      comment: 'engine.ts loads it when first needed and lets go of it surely.',
      from: { path: '^src/', pathNot: '^src/engine\\.ts$' },
      to: { path: 'libsql', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    // TypeScript 7 has no interface to parse with. Of `import('…').Type` swc tells nothing: write `import type`.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
  },
};

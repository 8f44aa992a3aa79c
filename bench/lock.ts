/**
 * What does an encrypted workspace cost? `npm run build && npx tsx bench/lock.ts [--contacts 2000] [--connections 2000] [--rounds 5]`
 *
 * The built program, in processes of its own, with a workspace in the clear and an encrypted one by turns; the least processor
 * time of the rounds counts. `open` is a command that finds a single contact there; what it takes longer is making the key, on purpose.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { run, writeExports } from './match-cost.ts';
import { speedWorld } from './trial.ts';

const { values } = parseArgs({
  options: {
    contacts: { type: 'string', default: '2000' },
    connections: { type: 'string', default: '2000' },
    rounds: { type: 'string', default: '5' },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'bench-lock-'));
const passphrase = join(folder, 'passphrase.txt');
writeFileSync(passphrase, 'four words of mine\n');
const kinds = { plain: {}, encrypted: { MIGRATE_PASSPHRASE_FILE: passphrase } };
const none = { plain: Infinity, encrypted: Infinity };
const seconds = { open: { ...none }, import: { ...none }, match: { ...none } };

function time(what: keyof typeof seconds, kind: keyof typeof kinds, args: string[]): void {
  seconds[what][kind] = Math.min(seconds[what][kind], run(args, kinds[kind]).cpu);
}

try {
  const world = speedWorld(Number(values.contacts), Number(values.connections));
  const files = writeExports(world, folder, 'lists');
  const one = join(folder, 'one.csv');
  writeFileSync(one, '用户名,备注\nwxid_1,林晓曼\n');
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const kind of ['plain', 'encrypted'] as const) {
      const workspace = join(folder, `${kind}-${round}`);
      run(['import', one, '-w', `${workspace}-one`], kinds[kind]);
      time('open', kind, ['decisions', '-w', `${workspace}-one`]);
      time('import', kind, ['import', ...files, '-w', workspace]);
      time('match', kind, ['match', '--no-interactive', '-w', workspace]);
    }
  }
  const open = seconds.open.encrypted - seconds.open.plain;
  console.table(
    Object.fromEntries(
      Object.entries(seconds).map(([what, { plain, encrypted }]) => [
        what,
        {
          'plain s': plain.toFixed(2),
          'encrypted s': encrypted.toFixed(2),
          'more s': (encrypted - plain).toFixed(2),
          'times, opening aside': what === 'open' ? '' : ((encrypted - open) / plain).toFixed(2),
        },
      ]),
    ),
  );
} finally {
  rmSync(folder, { recursive: true });
}

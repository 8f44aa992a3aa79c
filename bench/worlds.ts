/**
 * Writes the worlds as CSV with their truth, for anybody's matcher: `npm run bench:worlds [FOLDER]`
 *
 * FOLDER is bench/out/worlds. Same seed, same bytes. bench/worlds.md tells what they are and where they are wrong.
 */
import { parseArgs } from 'node:util';
import { allWorlds, writeWorld } from './closed-worlds.ts';

const { positionals } = parseArgs({ allowPositionals: true });
for (const world of allWorlds()) console.log(writeWorld(world, positionals[0]));

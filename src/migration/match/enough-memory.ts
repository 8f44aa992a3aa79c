import { getHeapStatistics } from 'node:v8';
import { UserError } from '../../user-error.ts';

/** What a person of either list takes while lists are matched, in bytes: `bench/speed.ts --growth`, with room. */
const perPerson = 5_500;

/**
 * Throws UserError too-many-people (exit 2) where Node would give up half-way. `limit`: what it may use, in bytes; by itself 2 to 4
 * gigabytes, which is room for some hundred thousand people.
 */
export function refuseTooMany(people: number, limit = getHeapStatistics().heap_size_limit): void {
  const needed = people * perPerson;
  if (needed <= limit) return;
  const megabytes = Math.ceil(needed / 1e9) * 1000;
  throw new UserError('too-many-people', { people, megabytes, gigabytes: megabytes / 1000 }, 2);
}

import type { Field, NameReading } from '../../types.ts';
import type { Run } from '../token-roles.ts';
import { readHanName } from './name.ts';

/** How sure a name is by the bits that it gains over the best cutting without one. */
export const confidence = (gain: number, field: Field): number =>
  Math.min(1 / (1 + 2 ** -gain), 0.98) * (field === 'nickname' ? 0.85 : 1);

/** The readings of a name that a run was cut into: the found one, and for whole names its other cuts (欧+阳峰). */
export function alternatives(
  name: { family: string; given: string },
  cut: Run['cut'],
  prior: number,
  field: Field,
): NameReading[] {
  const whole = name.family + name.given;
  const readings = name.given ? readHanName(whole, field) : [];
  if (cut.named!.pieces.length === 1 && readings.length > 0)
    return readings.map((reading) => ({ ...reading, prior: reading.prior * prior }));
  const exact = readings.find((reading) => reading.family?.han === name.family);
  return [
    {
      field,
      text: whole,
      prior,
      origin: exact?.origin ?? 'chinese',
      order: name.given ? 'family-first' : 'none',
      family: { han: name.family, latin: '' },
      given: name.given ? { han: name.given, latin: '' } : null,
      english: [],
      honorific: null,
      gender: null,
    },
  ];
}

import type { Connection } from './model.ts';
import { familyAndGiven } from './names/index.ts';

type Fields = Pick<Connection, 'firstName' | 'lastName'>;

/** As LinkedIn shows it; a Chinese name as Chinese is written, whichever field its owner put the surname in: 王芳 Lily. */
export function fullName({ firstName, lastName }: Fields): string {
  const han = familyAndGiven(firstName, lastName);
  if (!han) return `${firstName} ${lastName}`.trim();
  // Brackets of full width bring their own blank.
  return `${han.family}${han.given} ${han.rest}`.replace(/\s+/g, ' ').replaceAll(' （', '（').trim();
}

import type { Connection } from './model.ts';
import { familyAndGiven } from './names/index.ts';

type Fields = Pick<Connection, 'firstName' | 'lastName'>;

/** As LinkedIn shows it; a Chinese name as Chinese is written, whichever field its owner put the surname in: 王芳. */
export function fullName({ firstName, lastName }: Fields): string {
  const han = familyAndGiven(firstName, lastName);
  return han ? han.family + han.given : `${firstName} ${lastName}`.trim();
}

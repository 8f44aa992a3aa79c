import { expect, it } from 'vitest';
import { fullName } from '../src/full-name.ts';

it.each([
  ['Xiaoman', 'Lin', 'Xiaoman Lin'],
  ['芳', '王', '王芳'],
  ['王', '芳', '王芳'],
  ['芳芳', '歐陽', '歐陽芳芳'],
  // Either could be the surname: LinkedIn's own order.
  ['高', '王', '王高'],
  ['王芳', '王', '王芳'],
  ['芳 Fang', '王 Wang', '芳 Fang 王 Wang'],
  ['Fang', '王', 'Fang 王'],
  ['', '王芳', '王芳'],
])('first name %s, last name %s is shown as %s', (firstName, lastName, shown) => {
  expect(fullName({ firstName, lastName })).toBe(shown);
});

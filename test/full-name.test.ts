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
  ['芳 Fang', '王 Wang', '王芳 Fang Wang'],
  ['芳 Lily', '王', '王芳 Lily'],
  ['芳（小芳）', '王', '王芳（小芳）'],
  ['芳 (Lily)', '王', '王芳 (Lily)'],
  ['王', '芳 PMP', '王芳 PMP'],
  ['晓曼 Lily', '设计', '晓曼 Lily 设计'],
  ['山田', '太郎', '山田太郎'],
  ['太郎', '山田', '山田太郎'],
  ['鈴木', '健太', '鈴木健太'],
  // A given name of China may be a surname of Japan.
  ['王', '小林', '王小林'],
  ['Fang', '王', 'Fang 王'],
  ['', '王芳', '王芳'],
])('first name %s, last name %s is shown as %s', (firstName, lastName, shown) => {
  expect(fullName({ firstName, lastName })).toBe(shown);
});

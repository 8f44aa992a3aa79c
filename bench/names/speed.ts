/** Load time, texts parsed and pairs compared per second on one core. Build first: see bench/names/README.md. */
const started = performance.now();
const names = await import('../../src/names/index.ts');
names.readContactName({ remark: '王伟 腾讯' });
names.readConnectionName({ firstName: 'Wei', lastName: 'Wang' });
const load = performance.now() - started;

const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗'];
const given = [...'伟芳娜敏静丽强磊军洋勇艳杰涛明超秀霞平刚桂英华文建国志鹏宇晨'];
const latin =
  'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Wong Lee Cheung Lau Chan Tan Lim Ng Goh Hsu'.split(' ');
const syllables =
  'wei fang na min jing li qiang lei jun yang yong yan jie tao ming chao xiu xia ping gang'.split(' ');
const pick = <T>(list: T[], n: number): T => list[n % list.length]!;
const words = ['腾讯', '华为', '北京', '同事', '产品经理', '青禾设计', '2021', 'Kevin'];
const remarks = Array.from(
  { length: 50_000 },
  (_, i) =>
    `${pick(surnames, i)}${pick(given, i * 7)}${i % 3 ? pick(given, i * 13) : ''} ${pick(words, i * 5)}`,
);
let at = performance.now();
let found = 0;
for (const remark of remarks) found += names.readContactName({ remark }).readings.length;
const parse = performance.now() - at;

const connections = Array.from({ length: 5_000 }, (_, i) =>
  names
    .readConnectionName({
      firstName: pick(syllables, i * 3) + pick(syllables, i * 11),
      lastName: pick(latin, i),
    })
    .readings.slice(0, 1),
);
at = performance.now();
const many = Array.from({ length: 50_000 }, (_, i) => ({
  firstName: pick(syllables, i * 3) + pick(syllables, i * 11),
  lastName: pick(latin, i),
}));
for (const one of many) found += names.readConnectionName(one).readings.length;
const parseLatin = performance.now() - at;

const left = remarks
  .slice(0, 2_000)
  .flatMap((remark) => names.compileAll(names.readContactName({ remark }).readings.slice(0, 1)));
const right = connections.flatMap((readings) => names.compileAll(readings)).slice(0, 2_000);
let sum = 0;
for (const round of ['first', 'again']) {
  at = performance.now();
  let n = 0;
  for (const a of left)
    for (const b of right) {
      sum += names.compareCompiled(a, b).family.cost;
      n++;
    }
  const seconds = (performance.now() - at) / 1000;
  console.log(`${round}: ${Math.round(n / seconds).toLocaleString('en')} random pairs a second`);
}
// Pairs as blocking makes them: the surname can agree.
const blocks = left.flatMap((a) => {
  const keys = new Set(names.surnameClasses(a));
  return right
    .filter((b) => names.surnameClasses(b).some((key) => keys.has(key)))
    .slice(0, 100)
    .map((b) => [a, b] as const);
});
at = performance.now();
for (let round = 0; round < 5; round++)
  for (const [a, b] of blocks) sum += names.compareCompiled(a, b).given.cost;
console.log(
  `${Math.round((blocks.length * 5) / ((performance.now() - at) / 1000)).toLocaleString('en')} pairs with a shared surname a second (${blocks.length} pairs)`,
);
console.log(
  `load and first parse ${load.toFixed(0)} ms; ${Math.round(50_000 / (parse / 1000)).toLocaleString('en')} remarks, ${Math.round(50_000 / (parseLatin / 1000)).toLocaleString('en')} Latin names a second`,
  sum > 0 && found > 0,
);

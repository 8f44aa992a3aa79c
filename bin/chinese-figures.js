// What bench/figures/readme.ts says of the figures in English, in Chinese.
import { readFileSync } from 'node:fs';

/** The document with what stands between the marks of a block renewed. */
export function withBlock(document, name, block) {
  const marked = new RegExp(`(<!-- figures:${name} -->\n)[\\s\\S]*?(\n<!-- /figures -->)`);
  if (!marked.test(document)) throw new Error(`The document has no figures:${name}`);
  return document.replace(marked, (_, start, end) => `${start}${block}${end}`);
}

/** Of what `migrate demo --lang zh` prints, where the rows ended. */
export function chineseDemo(output) {
  return `\`\`\`\n${output.split('\n\n').find((part) => part.startsWith('微信导出的'))}\n\`\`\``;
}

const { peers } = JSON.parse(readFileSync(new URL('../bench/figures/shown.json', import.meta.url), 'utf8'));
const chineseNames = {
  'dedupe, 1000 labels': 'dedupe，1000 个标注',
  'Splink on DuckDB, EM': 'Splink（DuckDB，EM）',
};

export function chineseAccuracy({ several, large, speed }, { unkind }) {
  const [first, last] = several.seeds;
  const seeds = `--seed ${first} --seeds ${last - first + 1}`;
  const heading = `认定的配对中正确的 | 能判断的配对中被认定的 | 找到的（认定或提问） | 每 100 人要问几个 | 校准误差 |
|---|---|---|---|---|---|`;
  const others = peers.map((name) => {
    const means = Object.entries(unkind[name].cells).map(([column, { mean }]) => [column, mean]);
    const chinese = chineseNames[name] ?? name.replace(/^(.+) on pinyin$/, '$1（拼音）');
    return tableRow(chinese, Object.fromEntries(means));
  });
  return `名单里除了普通姓名，还有昵称、亲属、笔误和同名的人。在同样的名单上，与现有最好的几种办法对照：给它们加上拼音，并在同类名单上调好
（\`npm run bench\`；[全部对照](bench/README.md#everybody-measured)，各自如何设置，以及哪些地方胜过我们，英文）。

| | ${heading}
${others.join('\n')}

migrate 在其他名单上：

| \`bench/accuracy.ts\` | ${heading}
${tableRow(`${last - first + 1} 份这样的名单：\`--world unkind ${seeds}\``, several.unkind)}
${tableRow(`大家除了名字很少写别的：\`--world kind ${seeds}\``, several.kind)}
${tableRow(`${count(large.lists.contacts)} 位联系人、${count(large.lists.connections)} 位人脉，同名的人很多：\`--world unkind --large\``, large.row)}

${count(speed.contacts)} 位联系人、${count(speed.connections)} 位人脉，\`migrate match\` 需要 ${speed.ours.toFixed(0)} 秒、${speed.memory} MB 内存；Fuse.js 搜一遍要 ${count(speed.fuse)} 秒，是它的 ${(speed.fuse / speed.ours).toFixed(0)} 倍
（\`bench/speed.ts\`；用时因电脑而异）。\`npm run bench:figures\` 花几分钟重测这些数字。`;
}

function tableRow(name, { right, identified, found, questions, calibration }) {
  const shares = [right, identified, found].map((share) => `${share.toFixed(1)} %`);
  return `| ${[name, ...shares, questions.toFixed(1), calibration.toFixed(3).slice(1)].join(' | ')} |`;
}

const count = (value) => value.toLocaleString('en');

import { readContactName, compareNames, readConnectionName } from './src/names/index.ts';
import { untie } from './src/names/read/ties.ts';
const show = (r: any) => r.readings.map((x: any) => `${x.field}: ${x.family ? x.family.han + '/' + x.family.latin : '-'} + ${x.given ? x.given.han + '/' + x.given.latin : '-'} en=${x.english} p=${x.prior.toFixed(2)}${x.perhapsOther ? ' ?' : ''} ${x.origin}`).join('\n    ') + '\n    parts ' + JSON.stringify(r.parts?.map((p: any) => p.kind + ':' + p.text)) + ' through ' + JSON.stringify(r.through);
for (const t of process.argv.slice(2)) {
  const [remark, nickname = ''] = t.split('~');
  console.log(t, '\n    ' + show(readContactName({ remark, nickname } as any)), '\n   untie', JSON.stringify(untie(remark!)));
}

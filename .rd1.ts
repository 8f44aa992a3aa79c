import { readFileSync } from 'node:fs';
import { readAnew } from './src/linkage/profile/read-person.ts';
const { contacts, connections } = JSON.parse(readFileSync('/tmp/sp/speed.json', 'utf8'));
const persons = contacts.filter((c: any) => c.kind === 'person');
function pass(name: string, list: any[], f: (x: any) => unknown, show = false) {
  const t = performance.now(); const c = process.cpuUsage(); let parts: number[] = []; let s = t;
  list.forEach((x, i) => { f(x); if ((i + 1) % 400 === 0) { const n = performance.now(); parts.push(Math.round(n - s)); s = n; } });
  const u = process.cpuUsage(c);
  console.log(name, ((performance.now() - t) / 1000).toFixed(2), 'cpu', ((u.user + u.system) / 1e6).toFixed(2), 'us each', ((performance.now() - t) * 1000 / list.length).toFixed(0), show ? parts.join(' ') : '');
}
pass("contacts", persons.slice(0,800), readAnew.contact, true);

import { speedWorld } from './trial.ts';
import { readAnew } from '../src/linkage/profile/read-person.ts';
const w = speedWorld(10000,30000);
const people = w.contacts.filter(c=>c.kind==='person');
if(process.argv[2]==='c'){for(let r=0;r<4;r++){const t=performance.now();for(const c of people)readAnew.contact(c as any);console.log('contacts',((performance.now()-t)/people.length*1000).toFixed(0))}}
else for(let r=0;r<4;r++){const t=performance.now();for(const c of w.connections)readAnew.connection(c as any);console.log('connections',((performance.now()-t)/30).toFixed(0))}

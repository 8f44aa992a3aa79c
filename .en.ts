import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {connectionProfile} from './src/linkage/profile.ts';
const people=2000, of=(s:number)=>Math.round(people*s);const world=makeWorld({seed:1,people,contacts:of(.925),connections:of(.61),nonPeople:of(.125),realPairs:readRealPairs()});
let n=0,m=0,r=0;for(const c of world.connections){const p=connectionProfile(c); const e=p.readings.filter(x=>x.reading.english.length); if(e.length)n++; if(e.some(x=>x.reading.prior>.3))m++; r+=p.readings.length; if(e.length&&!e.some(x=>x.reading.prior>.3)&&n%10==0)console.log(c.firstName,'|',c.lastName,c.id.slice(28),e.map(x=>x.reading.english+' '+x.reading.prior.toFixed(2)+x.reading.field).join(';'));}
console.log(n,m,world.connections.length, r);

import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {weighPairs} from './src/linkage/link.ts';
import {probabilities} from './src/linkage/probability.ts';
const seeds=(process.argv[2]??'1,2,3,4').split(',').map(Number); const real=readRealPairs();
const edges=[0,.2,.4,.6,.7,.8,.85,.9,.93,.95,.97,.98,.99,.995,.999,.9999,1.1];
const bins=edges.map(()=>[0,0,0]);
for(const seed of seeds){
 const people=2000, of=(s:number)=>Math.round(people*s);
 const world=makeWorld({seed,people,contacts:of(.925),connections:of(.61),nonPeople:of(.125),realPairs:real});
 const w=weighPairs(world.contacts,world.connections,[]);
 const truth=new Map(world.truth);
 for(const p of w.pairs){ if(process.argv[3]==='-d' && !p.decisive) continue; const b=edges.findLastIndex(e=>p.probability>=e); bins[b]![0]!++; bins[b]![1]!+=p.probability; if(truth.get(w.contacts[p.contact]!.id)===w.connections[p.connection]!.id)bins[b]![2]!++; }
}
bins.forEach(([n,s,k],i)=>{ if(n) console.log(`${edges[i]}: n=${n} said ${(s!/n).toFixed(4)} true ${(k!/n).toFixed(4)} wrong ${n-k!}`); });

import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {weighPairs, waterfall} from './src/linkage/link.ts';
const cats=new Map<string,number[]>();
for(const seed of [1,2,3,4,11,12]){const people=2000, of=(s:number)=>Math.round(people*s);const world=makeWorld({seed,people,contacts:of(.925),connections:of(.61),nonPeople:of(.125),realPairs:readRealPairs()});
const w=weighPairs(world.contacts,world.connections,[]);
const truth=new Map(world.truth);
for(const p of w.pairs){ if(p.probability<.5||p.probability>.96)continue; const t=truth.get(w.contacts[p.contact]!.id)===w.connections[p.connection]!.id;
 const ev=waterfall(w,p); const f=ev.find(e=>e.feature==='surname'), g=ev.find(e=>e.feature==='given-name'), e=ev.find(e=>e.feature==='english-name');
 const L:any=w.profiles.contacts[p.contact]!.readings[p.reading.contact]?.reading ?? {}, R:any=w.profiles.connections[p.connection]!.readings[p.reading.connection]?.reading ?? {};
 const han=(x:any)=>x?(x.han?'H':'L')+(x.han?[...x.han].length:''):'-';
 const lv=(n:any,e:any)=>e?(e.note==='pinyin'||e.note==='equal'?'':e.weight<0?'-':'')+e.note:n; const keys=[...ev.filter(e=>!['prior','surname','given-name','english-name','reading','spelling'].includes(e.feature)).map(e=>`Z ${e.feature}/${e.note}`),`N clues ${ev.filter(e=>!['prior','surname','given-name','english-name','reading','spelling'].includes(e.feature)).length}`,`D ${p.decisive}`,`FW ${f?Math.floor(f.weight):'-'} ${f?.note}`,`GW ${g?Math.floor(g.weight):'-'} ${g?.note}`,`f:${f?.note} g:${g?.note} e:${e?.note}`, `script ${han(L.given)}→${han(R.given)}`, `field ${L.field}→${R.field}`, `prior ${L.prior<.3?'<.3':L.prior<.7?'<.7':'>'}`, `gw ${g&&g.weight>0?Math.floor(g.weight/2)*2:'-'}`, `fw ${f&&f.weight>0?Math.floor(f.weight/2)*2:'-'}`,`style ${world.style.get(w.contacts[p.contact]!.id)??'off'}`,`region ${w.contacts[p.contact]!.region?.country}`];
 for(const k of keys){const c=cats.get(k)??[0,0,0];c[0]++;c[1]+=p.probability;c[2]+=+t;cats.set(k,c);} }}
for(const [k,[n,s,t]] of [...cats].sort((a,b)=>a[0]<b[0]?-1:1)) if(n!>30) console.log(k.padEnd(50),n,'said',(s!/n!).toFixed(3),'true',(t!/n!).toFixed(3), 'excess', (s!-t!).toFixed(0));

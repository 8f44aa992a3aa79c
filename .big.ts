import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {measure} from './bench/measure.ts';
import {weighPairs, matchesOf} from './src/linkage/link.ts';
const seed=Number(process.argv[2]??5), nc=Number(process.argv[3]??10000), nl=Number(process.argv[4]??30000), ov=Number(process.argv[5]??0.5);
const nonPeople=Math.round(nc/10);
const onW=nc-nonPeople; const both=Math.round(onW*ov);
const world=makeWorld({seed,people:onW+nl-both,contacts:nc,connections:nl,nonPeople,realPairs:readRealPairs()});
let t=performance.now();
const w=weighPairs(world.contacts,world.connections,[]);
const m=matchesOf(w);
console.log('seconds',((performance.now()-t)/1000).toFixed(1),'pairs',w.pairs.length,'prior',w.prior, 'overlap', (2**(w.prior+Math.log2(nl))/(1+2**(w.prior+Math.log2(nl)))).toFixed(3), 'true overlap', world.truth.length/onW);
const r=measure(world,m);
console.log(JSON.stringify(r,(k,v)=>typeof v==='number'?+v.toFixed(4):v));
const truth=new Map(world.truth);
const bins=Array.from({length:10},()=>[0,0,0]);
for(const x of m){const b=Math.min(9,Math.floor(x.probability*10));bins[b]![0]!++;bins[b]![1]!+=x.probability;if(truth.get(x.contact)===x.connection)bins[b]![2]!++;}
console.log(bins.map(([n,p,k],i)=>`${i/10}: n=${n} said ${(p!/n!).toFixed(3)} true ${(k!/n!).toFixed(3)}`).join('\n'));
const cs=new Map(world.contacts.map(c=>[c.id,c])),ls=new Map(world.connections.map(c=>[c.id,c]));
const wrong=m.filter(x=>x.status==='accepted'&&truth.get(x.contact)!==x.connection).sort((a,b)=>b.probability-a.probability);
let onlist=0;for(const x of wrong)if(truth.has(x.contact))onlist++;
console.log('wrong',wrong.length,'whose own is on list',onlist);
for(const x of wrong.slice(0,25)){const c=cs.get(x.contact)!,l=ls.get(x.connection)!;console.log(x.probability.toFixed(4),`"${c.remark}" "${c.nickname}" ${c.wechatId} ${c.region?.country} ↔ ${l.firstName}|${l.lastName}|${l.company}|${l.id.slice(28)} on:${truth.has(c.id)}`, x.evidence.map(e=>`${e.feature}${e.note?'/'+e.note:''} ${e.weight.toFixed(1)}`).join(', '));}

if(process.argv[6]==='-m'){const rep=new Set(m.map(x=>x.contact+' '+x.connection));const wp=new Map(w.pairs.map(p=>[w.contacts[p.contact]!.id+' '+w.connections[p.connection]!.id,p]));
const missed=world.truth.filter(p=>world.identifiable.has(p[0])&&!rep.has(p.join(' ')));let un=0,low=0;
const shown:string[]=[];
for(const p of missed){const x=wp.get(p.join(' '));if(!x)un++;else low++;const c=cs.get(p[0])!,l=ls.get(p[1])!;shown.push(`${x?x.probability.toFixed(3)+' w'+x.weight.toFixed(1):'unweighed'} "${c.remark}" "${c.nickname}" d="${c.description}" ${c.wechatId} ${c.region?.country} ↔ ${l.firstName}|${l.lastName}|${l.company}|${decodeURIComponent(l.id.slice(28))}`);}
console.log('missed',missed.length,'of',world.identifiable.size,'unweighed',un,'low',low);console.log(shown.filter((_,i)=>i%4===0).slice(0,130).join('\n'));}
{ const told=w.profiles.contacts.map((p:any)=>p.readings.some(({reading}:any)=>reading.prior>=.5&&reading.family&&reading.given));
 let n=0,on=0,sumOnTrue=0,sumOnFalse=0,sumOff=0,have=0; const idx=new Map(w.contacts.map((c,i)=>[c.id,i]));
 const mass=new Float64Array(w.contacts.length), tm=new Float64Array(w.contacts.length);
 const best=new Float64Array(w.contacts.length).fill(0);
 for(const p of w.pairs){mass[p.contact]+=p.probability; if(truth.get(w.contacts[p.contact]!.id)===w.connections[p.connection]!.id){tm[p.contact]+=p.probability;best[p.contact]=1}}
 w.contacts.forEach((c,i)=>{if(!told[i])return;n++; if(truth.has(c.id)){on++;sumOnTrue+=tm[i]!;sumOnFalse+=mass[i]!-tm[i]!;have+=best[i]!;}else sumOff+=mass[i]!;});
 console.log({told:n,on,share:on/n,trueMass:sumOnTrue/on,falseMassOn:sumOnFalse/on,offMass:sumOff/(n-on),weighed:have/on}); }

import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {measure} from './bench/measure.ts';
import {weighPairs, matchesOf} from './src/linkage/link.ts';
const seeds=(process.argv[2]??'1,2,3').split(',').map(Number); const verbose=process.argv[3]==='-v';
const kind=process.argv[4];
const real=readRealPairs(); const rows:any[]=[];
for(const seed of seeds){
 const people=2000, of=(s:number)=>Math.round(people*s);
 const world=makeWorld({seed,people,contacts:of(.925),connections:of(.61),nonPeople:of(.125),realPairs:real,...(kind?{kind}:{})} as any);
 const t=performance.now();
 const w=weighPairs(world.contacts,world.connections,[]); const m=matchesOf(w);
 const r=measure(world,m) as any; r.sec=(performance.now()-t)/1000; r.prior=w.prior; rows.push(r);
 if(verbose){
  const truth=new Map(world.truth);
  const cs=new Map(world.contacts.map(c=>[c.id,c])),ls=new Map(world.connections.map(c=>[c.id,c]));
  const show=(x:any)=>{const c=cs.get(x.contact)!,l=ls.get(x.connection)!;return [x.probability?.toFixed(4),`"${c.remark}" "${c.nickname}" d="${c.description}" ${c.wechatId} ${c.region?.country??''} ↔ ${l.firstName}|${l.lastName}|${l.company}|${decodeURIComponent(l.id.slice(28))}`, (x.evidence??[]).map((e:any)=>`${e.feature}${e.note?'/'+e.note:''} ${e.weight.toFixed(1)}`).join(', ')].join(' ');};
  const wrong=m.filter(x=>x.status==='accepted'&&truth.get(x.contact)!==x.connection);
  console.log('WRONG',wrong.length);for(const x of wrong)console.log('  ',show(x));
  const rep=new Map(m.map(x=>[x.contact+' '+x.connection,x]));
  const asked=world.truth.filter(p=>world.identifiable.has(p[0])&&rep.get(p.join(' '))?.status==='review');
  console.log('ASKED',asked.length);for(const p of asked)console.log('  ',show(rep.get(p.join(' '))));
  const missed=world.truth.filter(p=>world.identifiable.has(p[0])&&!rep.has(p.join(' ')));
  console.log('MISSED',missed.length);for(const p of missed)console.log('  ',show({contact:p[0],connection:p[1]}));
 }
}
const mean=(k:string)=>rows.reduce((s,r)=>s+r[k],0)/rows.length;
console.log(['accepted','right','identified','found','questions','calibration','notPeople','usedTwice','sec','prior'].map(k=>`${k} ${mean(k).toFixed(4)}`).join('  '));

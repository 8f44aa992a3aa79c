import {makeWorld} from './bench/world.ts';
import {readRealPairs} from './bench/real-pairs.ts';
import {readConnectionName, compileName, letters} from './src/names/index.ts';
const nl=30000;
const world=makeWorld({seed:7,people:9000+nl-4500,contacts:10000,connections:nl,nonPeople:1000,realPairs:readRealPairs()});
for (const part of ['given','family'] as const){
const vals:[string,number,number,string][]=[]; const count=new Map<string,number>();
for(const c of world.connections){const r=readConnectionName(c).readings[0]; if(!r||r.origin!=='chinese')continue; const k=compileName(r); const g=k[part] as any; if(!g||g.han)continue; const n= part==='given'?[2,1,3].find(n=>(g.cuts[n]??[]).length)??0:1; vals.push([g.letters,part==='given'?g.lettersShare:g.share,n,r.family!.latin]); count.set(g.letters,(count.get(g.letters)??0)+1);}
const N=vals.length; console.log(part,'N',N);
const b=new Map<string,number[]>();
for(const [l,s,n] of vals){const key=`${n} syl s~2^-${Math.round(-Math.log2(s))}`; const x=b.get(key)??[0,0,0]; x[0]++;x[1]+=(count.get(l)!-1)/N;x[2]+=s;b.set(key,x);}
for(const [k,[n,a,s]] of [...b].sort()) if(n!>50) console.log(k,n,'seen 2^',Math.log2(a!/n!).toFixed(2),'table 2^',Math.log2(s!/n!).toFixed(2));
}

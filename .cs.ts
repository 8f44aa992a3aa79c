import {readFileSync} from 'node:fs';
import {weighPairs,waterfall} from './src/linkage/link.ts';
import {contact,connection} from './test/support/people.ts';
const rows = readFileSync('/work/shared/cases/names.tsv','utf8').trimEnd().split('\n').slice(1).map(l=>l.split('\t'));
const cs=rows.map((r,i)=>contact({id:'c'+i,remark:r[1]!,nickname:r[2]!}));
const ls=rows.map((r,i)=>connection({id:'https://www.linkedin.com/in/case-'+i,firstName:r[3]!,lastName:r[4]!,company:r[5]||null,position:r[6]||null}));
const w=weighPairs(cs,ls,[]);
console.log('prior',w.prior,w.frequencies.systemShare);
const wants=process.argv.slice(2);
for(const [i,r] of rows.entries()) if(wants.some(x=>(r[1]!+r[2]!).includes(x))){
 const mine=w.pairs.filter(p=>p.contact===i||p.connection===i).sort((a,b)=>b.probability-a.probability).slice(0,4);
 console.log('##',r.slice(1,5).join('|'), w.pairs.some(p=>p.contact===i&&p.connection===i)?'':'NOT WEIGHED');
 for(const p of mine)console.log('  ',p.contact===p.connection?'SELF':rows[p.contact]![1]+'~'+rows[p.connection]!.slice(3,5).join(' '),p.probability.toFixed(3),waterfall(w,p).map(e=>`${e.feature}/${e.note} ${e.weight}`).join(', '));
}

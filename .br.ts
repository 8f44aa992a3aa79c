import {linkPeople} from './src/linkage/link.ts';
import {contact,connection} from './test/support/people.ts';
const url='https://www.linkedin.com/in/xiaoman-lin';
const b={kind:'address-book',names:[],phones:['+86 138-0000-0000'],emails:[],wechatIds:[],profileUrls:[url],company:null} as any;
console.log(JSON.stringify(linkPeople([contact({id:'c',nickname:'momo',phones:['13800000000']})],[connection({id:url,firstName:'Xiaoman',lastName:'Lin'})],[],{bridges:[b]}),null,1));

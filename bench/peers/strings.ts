/** String likenesses on pinyin, in JavaScript: `--scorer` is the name of one in rivals.ts. */
import { rivals } from '../rivals.ts';
import { runPeer } from './run-peer.ts';

runPeer((contacts, connections, scorer) => {
  const rival = rivals.find(({ name }) => name === scorer);
  if (!rival) throw new RangeError(`--scorer is one of ${rivals.map(({ name }) => name).join(', ')}`);
  return rival.score(contacts, connections);
});

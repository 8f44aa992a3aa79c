/** Reads texts for `readInParallel`: a list of texts in, of each the reading as JSON out, in the same order. */
import { parentPort } from 'node:worker_threads';
import { readTexts, type Texts } from './read-texts.ts';

parentPort?.on('message', (texts: Texts[]) => {
  parentPort?.postMessage(texts.map((each) => JSON.stringify(readTexts(each))));
});

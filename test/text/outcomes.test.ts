import { expect, it } from 'vitest';
import { OUTCOMES } from '../../src/report/ledger/outcomes.ts';
import { LANGUAGES } from '../../src/text/bilingual.ts';
import { reportWords } from '../../src/text/report.ts';

it('every outcome has a name and a meaning in every language, and no word is left over', () => {
  for (const language of LANGUAGES) {
    expect(Object.keys(reportWords[language].outcomes).sort()).toEqual([...OUTCOMES].sort());
  }
});

import { addressBookWords } from './address-book.ts';
import { announceWords } from './announce.ts';
import { askWords } from './ask.ts';
import type { Language } from './bilingual.ts';
import { bulkWords } from './bulk.ts';
import { commandWords } from './commands.ts';
import { decisionProblems } from './decision-problems.ts';
import { decisionWords } from './decisions.ts';
import { evaluateWords } from './evaluate.ts';
import { changeText, explainWords, nameFromText } from './explain.ts';
import { formatWords } from './formats.ts';
import { guideWords } from './guide.ts';
import { inviteWords } from './invite.ts';
import { linkageWords } from './linkage.ts';
import { lockProblems, lockWords } from './lock.ts';
import { nameLines, pairLines } from './name-lines.ts';
import { systemNames } from './names.ts';
import { percent } from './percent.ts';
import { type Problem, problems, type Values } from './problems.ts';
import { reasonText, reportWords } from './report.ts';
import { reviewWords } from './review.ts';
import { reviewPageWords } from './review-page.ts';
import { rowWarnings, sourceProblems } from './sources.ts';
import { templateWords } from './templates.ts';

interface Clue {
  feature: string;
  left: string;
  right: string;
  weight: number;
  note: string;
}

/** A clue that would show as 0.0 bits tells nobody anything. */
function isShown({ weight }: Clue): boolean {
  return Math.abs(weight) >= 0.05;
}

/** All wording in one language. */
export type Text = ReturnType<typeof textFor>;

export function textFor(language: Language) {
  const problemTexts: Record<string, (values: Values) => Problem> = {
    ...sourceProblems[language],
    ...decisionProblems[language],
    ...lockProblems[language],
    ...problems[language],
  };
  const warningTexts: Record<string, (values: Values) => string> = rowWarnings[language];
  const words = reportWords[language];
  return {
    language,
    ...commandWords[language],
    addressBook: addressBookWords[language],
    announce: announceWords[language],
    ask: askWords[language],
    bulk: bulkWords[language],
    guide: guideWords[language],
    invite: inviteWords[language],
    linkage: linkageWords[language],
    lock: lockWords[language],
    templates: templateWords[language],
    /** Why a contact ended where they did. */
    reason: (code: string, values: Parameters<typeof reasonText>[2]): string =>
      reasonText(words, code, values),
    outcomes: words.outcomes,
    inBrackets: words.inBrackets,
    problem: (code: string, values: Values): Problem =>
      problemTexts[code]?.(values) ?? { what: code, tryThis: '' },
    warning: ({ code, values }: { code: string; values?: Values }): string =>
      warningTexts[code]?.(values ?? {}) ?? code,
    name: (described: Parameters<typeof nameLines>[0]) => nameLines(described, language),
    namePair: (pair: Parameters<typeof pairLines>[0]) => pairLines(pair, language),
    percent,
    decisions: decisionWords[language],
    evaluate: evaluateWords[language],
    review: reviewWords[language],
    reviewPage: reviewPageWords[language],
    systems: systemNames[language],
    sources: formatWords[language],
    explain: explainWords[language],
    /** Why a pair was taken unasked, and where the name was read that it rests on. */
    taken: ({ code, clue }: { code: keyof (typeof explainWords)['en']['grounds']; clue: string }): string =>
      explainWords[language].taken(explainWords[language].grounds[code](words.features[clue] ?? clue)),
    nameFrom: (source: Parameters<typeof nameFromText>[0]): string => nameFromText(source, language),
    /** What a verdict hangs on, in a sentence; `rival` is what to call the one in the way. */
    change: (change: Parameters<typeof changeText>[0], rival: string): string => {
      const clue = change.code === 'without-clue' ? change.clue.feature : '';
      return changeText(change, language, { rival, clue: words.features[clue] ?? clue });
    },
    /** One clue in few words, `晓曼 = Xiaoman`; `whole` says which part it is and how it was spelled too. */
    clue: ({ feature, left, right, weight, note }: Clue, whole: boolean): string => {
      const name = words.features[feature] ?? feature;
      const values = left || right ? `${left} ${weight < 0 ? '≠' : '='} ${right}` : '';
      if (values && !whole) return values;
      const noted =
        note && note !== 'contradiction' && note !== 'equal'
          ? words.inBrackets(words.notes[note] ?? note)
          : '';
      return `${name}${values && words.colon + values}${noted}`;
    },
    /** Kinds of clues without their values: `family name (pinyin) + company (the same)`. */
    clueKinds: (clues: { feature: string; note: string }[]): string =>
      clues
        .map(({ feature, note }) => {
          const name = words.features[feature] ?? feature;
          return note ? name + words.inBrackets(words.notes[note] ?? note) : name;
        })
        .join(' + '),
    /** One line a clue: `+11.9  given name: 晓曼 = Xiaoman (pinyin)`. */
    evidence: (evidence: Clue[]): string[] =>
      evidence.filter(isShown).map(({ feature, left, right, weight, note }) => {
        const bits = `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`.padStart(6);
        const values = left || right ? `${words.colon}${left} ${weight < 0 ? '≠' : '='} ${right}` : '';
        const noted = note ? words.inBrackets(words.notes[note] ?? note) : '';
        return `${bits}  ${words.features[feature] ?? feature}${values}${noted}`;
      }),
  };
}

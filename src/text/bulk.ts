import { bilingual } from './bilingual.ts';
import { people } from './count.ts';

/** Changes to many contacts at once: leaving out, labels. */
export const bulkWords = bilingual({
  en: {
    more: ({ count }: { count: number }) => `… and ${count} more`,
    unchanged: 'Nothing to change: nobody fits, or all of them are so already.',
    kept: 'Nothing was changed.',
    takeBack: 'To take it back: migrate undo',
    exclude: {
      ask: ({ count }: { count: number }) => `Leave ${people(count)} out of the migration?`,
      done: ({ count }: { count: number }) => `Left out ${people(count)}: not invited, not asked about.`,
    },
    include: {
      ask: ({ count }: { count: number }) => `Take ${people(count)} back into the migration?`,
      done: ({ count }: { count: number }) => `Took back ${people(count)}.`,
    },
    addLabel: {
      ask: ({ count, label }: { count: number; label: string }) =>
        `Give the label "${label}" to ${people(count)}?`,
      done: ({ count, label }: { count: number; label: string }) =>
        `Gave the label "${label}" to ${people(count)}.`,
    },
    removeLabel: {
      ask: ({ count, label }: { count: number; label: string }) =>
        `Take the label "${label}" from ${people(count)}?`,
      done: ({ count, label }: { count: number; label: string }) =>
        `Took the label "${label}" from ${people(count)}.`,
    },
  },
  zh: {
    more: ({ count }) => `……另有 ${count} 人`,
    unchanged: '没有需要改动的：没有人符合条件，或他们本来就是这样。',
    kept: '没有做任何改动。',
    takeBack: '如需撤销：migrate undo',
    exclude: {
      ask: ({ count }) => `排除这 ${count} 人吗？`,
      done: ({ count }) => `已排除 ${count} 人：不邀请，也不再问起。`,
    },
    include: {
      ask: ({ count }) => `不再排除这 ${count} 人吗？`,
      done: ({ count }) => `不再排除这 ${count} 人。`,
    },
    addLabel: {
      ask: ({ count, label }) => `给这 ${count} 人加上标签“${label}”吗？`,
      done: ({ count, label }) => `已给 ${count} 人加上标签“${label}”。`,
    },
    removeLabel: {
      ask: ({ count, label }) => `去掉这 ${count} 人的标签“${label}”吗？`,
      done: ({ count, label }) => `已去掉 ${count} 人的标签“${label}”。`,
    },
  },
});

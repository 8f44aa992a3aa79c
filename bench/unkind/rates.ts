/**
 * How often the difficulties come, and where each figure is from. Few of them were ever measured in address books, which
 * nobody publishes; "estimate" says that a figure is ours, set by what such lists were seen to hold, without a count.
 */
export const rates = {
  /**
   * Mainlanders whose names follow their own people's customs. Census of 2020 (1.41 billion): Uyghurs 11.8 million, Tibetans 7.1,
   * Mongols 6.3, Kazakhs 1.6, Yi 9.8, Hui 11.4. Of Mongols about half, of Yi about a tenth have such names (estimate); Hui are
   * named as Han are, with other families. Fewer of them live where owners of such lists do (estimate: half).
   */
  minority: 0.015,
  people: { uyghur: 8.3, tibetan: 5, mongolian: 2.2, kazakh: 1.1, yi: 0.7, hui: 4 },
  /** Both parents' families as one: 1.1 million of 1.4 billion (Ministry of Public Security, 2018), far more among the young. */
  doubleFamily: 0.002,
  /** English names by place; Hong Kong 64 % (Bacon-Shone, Bolton and Luke 2015), the others estimates. */
  english: { CN: 0.36, HK: 0.64, TW: 0.45, SG: 0.35, XX: 1 },
  /** Of English names, those that are plain words: Sunny, Apple. Estimate. */
  wordName: { CN: 0.12, HK: 0.1, TW: 0.06, SG: 0.05, XX: 0 },
  /** Of people with an English name, those who had another before. Estimate. */
  formerEnglish: 0.08,
  /** Of women who write Latin, those who took a husband's name. Estimate; doubled before their own in the south, as officials are named. */
  married: { CN: 0.012, HK: 0.03, TW: 0.015, SG: 0.025, XX: 0.08 },
  /** Contacts whose remark names somebody through whom the owner knows them, and a child of theirs. Estimates. */
  throughAdult: 0.025,
  throughChild: 0.025,
  /** Of the adults so named, those who are connections of the owner: friends of friends share a circle. Estimate. */
  throughConnection: 0.6,
  /** Of contacts from daily life, those whose shop or practice is called after somebody of the same name as people the owner knows. Estimate. */
  namedAfter: 0.01,
  /**
   * From which part of the owner's life the contacts are who are connections, and the others but those known from daily life only; and
   * whether they have a remark. Estimates, so that of each part about as many are on both lists as in the address books
   * that `npx tsx bench/others.ts` counts.
   */
  circle: {
    connected: { work: 0.86, fleeting: 0.07, early: 0.03, private: 0.035, service: 0.005 },
    others: { work: 0.3, fleeting: 0.25, early: 0.08, private: 0.2, service: 0.17 },
  },
  remark: { work: 0.85, fleeting: 0.7, early: 0.8, private: 0.4, service: 0.7 },
  /** Of contacts who are not on LinkedIn, the share known from daily life only: family, services, neighbours. Estimate. */
  daily: 0.45,
  /** And of those, the share of whom nothing is written. Estimate. */
  dailyUnsaid: 0.3,
} as const;

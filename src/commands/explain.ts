import { Args } from '@oclif/core';
import type { ExplainedPair, Explanation } from '../linkage/explain.ts';
import { type Explained, explain } from '../migration/match/explain-person.ts';
import { acceptErrorFlag } from '../terminal/flags/accept-error-flag.ts';
import { MigrateCommand } from '../terminal/migrate-command.ts';
import { personName } from '../terminal/show/person-table.ts';
import { printable } from '../terminal/show/printable.ts';
import { table } from '../terminal/show/table.ts';
import type { SeveralPeople } from '../terminal/tell-problem.ts';
import { helpWords } from '../text/help.ts';

/** Why somebody was matched, asked about or left alone. */
export interface ExplainDocument {
  explanation: Explanation;
  /** That they are family or a service, and so not asked about; null where they are not, or likely somebody's match. */
  personal: Explained['personal'];
  /** Ids of others whose name has the text in it. */
  alsoNamed: string[];
}

export default class Explain extends MigrateCommand<typeof Explain> {
  static override summary = helpWords.en.commands.explain.summary;
  static override description = helpWords.en.commands.explain.description;
  static override examples = [
    '<%= config.bin %> <%= command.id %> 王伟',
    '<%= config.bin %> <%= command.id %> https://www.linkedin.com/in/xiaoman-lin --json',
  ];
  static override args = {
    person: Args.string({ required: true, description: helpWords.en.commands.explain.args.person }),
  };

  static override flags = { 'accept-error': acceptErrorFlag };

  async run(): Promise<ExplainDocument | SeveralPeople> {
    const { found, explanation, personal, alsoNamed, people } = explain(
      this.flags.workspace,
      this.args.person,
      this.flags['accept-error'],
    );
    if (!explanation) return this.askToBeMoreExact(this.args.person, found);
    this.show(explanation, people);
    if (personal) {
      this.print(
        '',
        this.text.explain.personal({ why: this.text.reason(personal.reason, { words: personal.words }) }),
      );
    }
    if (alsoNamed.length > 0) {
      const { person: text } = this.args;
      this.print('', this.text.explain.alsoNamed({ count: alsoNamed.length, text }));
    }
    return { explanation, personal, alsoNamed: alsoNamed.map(({ id }) => id) };
  }

  private show(explanation: Explanation, people: Explained['people']): void {
    const { explain: words } = this.text;
    const { person, best, verdict, ground, nameFrom, changes } = explanation;
    const name = (id: string) => personName(people.get(id));
    const through = explanation.through ? [words.through(explanation.through)] : [];
    const verdictLine = words.verdict({
      reason: ground ? this.text.taken(ground) : (words.verdicts[verdict.reason] ?? verdict.reason),
    });
    if (!best) {
      const twin = explanation.sameAs ? [`  ${name(explanation.sameAs)}  ${explanation.sameAs}`] : [];
      this.print(personName(person), ...through, '', verdictLine, ...twin);
      return;
    }
    const [here, there] =
      person.side === 'wechat' ? (['contact', 'connection'] as const) : (['connection', 'contact'] as const);
    this.print(
      ...(verdict.status === 'unmatched' ? [words.nearest] : []),
      words.pair({ left: name(best.contact), right: name(best.connection) }),
      `  ${best.contact}`,
      `  ${best.connection}`,
      ...through,
      ...(nameFrom ? [this.text.nameFrom({ ...nameFrom, text: printable(nameFrom.text) })] : []),
      ...(best.matchedWith
        ? [words.matchedWith({ name: name(best[there]), other: name(best.matchedWith) })]
        : []),
      '',
      ...this.text.evidence(best.evidence).map((line) => `  ${line}`),
      `  ${words.sum(best)}`,
      `          ${words.left(best)}`,
      '',
      verdictLine,
      ...this.pairs(words.runnersUp({ name: personName(person) }), explanation.runnersUp, there, name),
      ...this.pairs(words.competitors({ name: name(best[there]) }), explanation.competitors, here, name),
    );
    if (changes.length === 0) return;
    this.print('', verdict.status === 'accepted' ? words.rests : words.change);
    for (const change of changes) {
      const rival = change.code === 'without-rival' ? name(rivalOf(change, best)) : '';
      this.print(`  ${this.text.change(change, rival)}`);
    }
  }

  private pairs(
    title: string,
    pairs: ExplainedPair[],
    shown: 'contact' | 'connection',
    name: (id: string) => string,
  ): string[] {
    if (pairs.length === 0) return [];
    const rows = pairs.map((pair) => [
      this.text.percent(pair.probability),
      name(pair[shown]),
      this.text.explain.statuses[pair.status] ||
        (pair.matchedWith ? this.text.explain.isMatchedWith(name(pair.matchedWith)) : ''),
      pair[shown],
    ]);
    return ['', title, ...table(rows, { right: [0] }).map((line) => `  ${line}`)];
  }
}

/** Of the rival pair, the one who is not in the pair explained. */
function rivalOf(rival: { contact: string; connection: string }, best: ExplainedPair): string {
  return rival.contact === best.contact ? rival.connection : rival.contact;
}

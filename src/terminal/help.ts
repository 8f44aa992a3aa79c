import { type Command, Help, type Interfaces } from '@oclif/core';
import { helpWords } from '../text/help.ts';
import { languageFlag, languageOf } from './language.ts';

type Loadable = Command.Loadable;

interface CommandWords {
  summary: string;
  description?: string;
  args?: Record<string, string>;
  flags?: Record<string, string>;
}

/** oclif's help, in the reader's language. */
export default class BilingualHelp extends Help {
  readonly #words = helpWords[languageOf(languageFlag(process.argv))];

  constructor(...given: ConstructorParameters<typeof Help>) {
    super(...given);
    // A list of commands is dozens of plain texts; only those with something to fill in need the template engine.
    const { render } = this;
    this.render = (text) => (text.includes('<%') ? render(text) : text);
  }

  /** Writes the summary itself, before it formats the rest. */
  override showCommandHelp(command: Loadable): Promise<void> {
    return super.showCommandHelp(this.#translate(command));
  }

  override formatCommand(command: Loadable): string {
    return this.#headings(super.formatCommand(this.#translate(command)));
  }

  override formatCommands(commands: Loadable[]): string {
    return this.#headings(super.formatCommands(commands.map((command) => this.#translate(command))));
  }

  override formatTopics(topics: Interfaces.Topic[]): string {
    return this.#headings(super.formatTopics(topics.map((topic) => this.#translateTopic(topic))));
  }

  override formatTopic(topic: Interfaces.Topic): string {
    return this.#headings(super.formatTopic(this.#translateTopic(topic)));
  }

  /** As oclif's own, which would start its template engine for it. */
  override formatRoot(): string {
    const { bin, userAgent, pjson } = this.config;
    const sections = [this.section('VERSION', userAgent), this.section('USAGE', `$ ${bin} [COMMAND]`)];
    return this.#headings([pjson.description, ...sections].join('\n\n'));
  }

  protected override summary(command: Loadable): string | undefined {
    return super.summary(this.#translate(command));
  }

  #translateTopic(topic: Interfaces.Topic): Interfaces.Topic {
    const topics: Record<string, string> = this.#words.topics;
    return { ...topic, description: topics[topic.name] ?? topic.description };
  }

  #translate(command: Loadable): Loadable {
    const commands: Record<string, CommandWords> = this.#words.commands;
    const words = commands[command.id];
    if (!words) return command;
    const flags: Record<string, string> = { ...this.#words.sharedFlags, ...words.flags };
    return {
      ...command,
      summary: words.summary,
      ...(words.description && { description: words.description }),
      args: mapValues(command.args, (arg, name) => ({
        ...arg,
        description: words.args?.[name] ?? arg.description,
      })),
      flags: mapValues(command.flags, (flag, name) => ({
        ...flag,
        summary: flags[name] ?? flag.summary,
        description: undefined,
      })),
    } as Loadable;
  }

  #headings(help: string): string {
    return help
      .split('\n')
      .map((line) => this.#words.headings[line.trim()] ?? line)
      .join('\n');
  }
}

function mapValues<T extends object>(
  record: Record<string, T>,
  change: (value: T, key: string) => object,
): Record<string, T> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key) as T]));
}

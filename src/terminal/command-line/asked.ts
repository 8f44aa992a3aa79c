import { type Commands, topicsOf } from './manifest.ts';
import { isSlipOf } from './nearest.ts';

/** What a command line asks for. `id`: a command, a topic, or `''` for the program itself. */
export type Asked =
  | { what: 'run'; id: string; argv: string[] }
  | { what: 'help'; id: string }
  /** The program's name alone, with flags at most. */
  | { what: 'nothing'; argv: string[] }
  | { what: 'version' }
  | { what: 'unknown-command'; word: string; topic: string }
  | { what: 'unknown-flag'; flag: string };

/** Flags that may stand before the command, with how many words each takes. */
const BEFORE: Record<string, number> = {
  '--json': 1,
  '--no-color': 1,
  '--interactive': 1,
  '--no-interactive': 1,
  '--lang': 2,
  '--workspace': 2,
  '-w': 2,
};

const isHelp = (word: string) => word === '--help' || word === '-h';

export function understand(argv: string[], commands: Commands): Asked {
  const end = argv.includes('--') ? argv.indexOf('--') : argv.length;
  if (!argv.slice(0, end).some(isHelp)) return commandIn(argv, commands);
  const asked = commandIn(
    argv.filter((word) => !isHelp(word)),
    commands,
  );
  if (asked.what === 'nothing') return { what: 'help', id: '' };
  return asked.what === 'run' ? { what: 'help', id: asked.id } : asked;
}

function commandIn(argv: string[], commands: Commands): Asked {
  const before = wordsBefore(argv);
  const [first, second = '', ...rest] = argv.slice(before);
  if (first === undefined) return { what: 'nothing', argv };
  if (first === '--version' || first === '-v') return { what: 'version' };
  if (first.startsWith('-')) return { what: 'unknown-flag', flag: first };
  const run = (id: string, behind: string[]): Asked => {
    return { what: 'run', id, argv: [...argv.slice(0, before), ...behind] };
  };
  if (commands[`${first}:${second}`]) return run(`${first}:${second}`, rest);
  // `ask answr` is no search for somebody called so.
  const under = `${first}:`;
  const longer = Object.keys(commands).filter((id) => id.startsWith(under));
  if (longer.some((id) => isSlipOf(second, id.slice(under.length))))
    return { what: 'unknown-command', word: second, topic: first };
  if (commands[first]) return run(first, argv.slice(before + 1));
  if (!topicsOf(commands).includes(first)) return { what: 'unknown-command', word: first, topic: '' };
  const namesNone = second === '' || second.startsWith('-');
  return namesNone ? { what: 'help', id: first } : { what: 'unknown-command', word: second, topic: first };
}

function wordsBefore(argv: string[]): number {
  let before = 0;
  for (;;) {
    const word = argv[before] ?? '';
    const [name = ''] = word.split('=');
    const taken = word.includes('=') && BEFORE[name] === 2 ? 1 : BEFORE[word];
    if (taken === undefined) return Math.min(before, argv.length);
    before += taken;
  }
}

/** What `--json` before `--` says. */
export function wantsJson(argv: string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? undefined : end).includes('--json');
}

/**
 * The line with the workspace behind each command that it advises, where the owner named one: what is copied from it would
 * otherwise work in another. `ids` are those of the commands.
 */
export function withWorkspace(line: string, ids: string[], folder: string): string {
  const spoken = ids.map((id) => id.replaceAll(':', ' ')).sort((a, b) => b.length - a.length);
  const named = /^[\w./~:\\-]+$/.test(folder) ? folder : `"${folder}"`;
  return line.replace(
    new RegExp(`\\bmigrate (${spoken.join('|')})\\b(?! -w)`, 'g'),
    (command) => `${command} -w ${named}`,
  );
}

/** The folder that a command line names as the workspace; undefined where it names none. */
export function namedWorkspace(argv: string[]): string | undefined {
  const at = argv.findIndex((word) => /^(-w|--workspace(=|$))/.test(word));
  const [, joined] = /^(?:--workspace=|-w=?)(.+)$/.exec(argv[at] ?? '') ?? [];
  return joined ?? (at < 0 ? undefined : argv[at + 1]);
}

/** The workspace that a command line works in. */
export function workspaceIn(argv: string[]): string {
  return namedWorkspace(argv) || process.env.MIGRATE_WORKSPACE || '.migrate';
}

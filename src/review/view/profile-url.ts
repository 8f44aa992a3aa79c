import type { Connection } from '../../model.ts';

/** The address of a connection's profile where it is one of LinkedIn's, by https; an id may be a key of ours instead. */
export function profileUrl({ id }: Connection): URL | null {
  const url = URL.canParse(id) ? new URL(id) : null;
  const isTheirs = url && (url.hostname === 'linkedin.com' || url.hostname.endsWith('.linkedin.com'));
  return isTheirs && url.protocol === 'https:' && !url.username && !url.port ? url : null;
}

import { isDoubt } from '../../linkage/belief/doubted.ts';
import type { Connection, Contact, Evidence } from '../../model.ts';
import type { Candidate, Question } from '../queue/session.ts';

/** A candidate on the screen; one the owner searched for has no probability. */
export interface Shown extends Omit<Candidate, 'probability'> {
  probability: number | null;
}

/** A name as it sounds; `system` null for pinyin with tones. */
export interface NameSound {
  latin: string;
  system: string | null;
}

/** How the Han name of somebody sounds, in pinyin and in the spelling systems asked for; empty without a Han name. */
export type SoundsOf = (person: Contact | Connection, systems: string[]) => NameSound[];

const mostShown = 3;

/** Who has a number on the screen: the candidates, and whoever was found by searching in the last place. */
export function shownFor({ candidates }: Question, found: Connection | null): Shown[] {
  if (!found || candidates.some(({ connection }) => connection.id === found.id)) return candidates;
  return [
    ...candidates.slice(0, mostShown - 1),
    { connection: found, probability: null, evidence: [], rivals: [] },
  ];
}

export function contactName({ remark, nickname, wechatId, id }: Contact): string {
  return remark.trim() || nickname.trim() || wechatId || id;
}

/** Remark and nickname, where there are both and they differ. */
export function bothNames(contact: Contact): string {
  const [remark, nickname] = [contact.remark.trim(), contact.nickname.trim()];
  return remark && nickname && remark !== nickname ? `${remark} · ${nickname}` : contactName(contact);
}

/** Bits: what weighs less decides nothing, and only distracts. */
const worthSaying = 0.5;

/**
 * The strongest clues that speak for and against a pair, so many of each. That the name may be anybody's weighs next to nothing, and is why it
 * is asked; what one of the two does not tell is not against them.
 */
export function strongest(
  evidence: Evidence[],
  most: number,
): { reasonsFor: Evidence[]; against: Evidence[] } {
  const clues = evidence.filter(({ feature }) => feature !== 'prior');
  return {
    reasonsFor: clues
      .filter(({ weight }) => weight >= worthSaying)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most),
    against: clues
      .filter((clue) => isDoubt(clue) || (clue.weight <= -worthSaying && clue.note !== 'missing'))
      .sort((a, b) => Number(isDoubt(b)) - Number(isDoubt(a)) || a.weight - b.weight)
      .slice(0, most),
  };
}

import type { Side } from '../../model.ts';
import { knownFormats } from '../../sources/formats/index.ts';

const SIDES: Side[] = ['wechat', 'linkedin', 'address-book'];

/** Every export format by its side, in the order they are tried. */
export function listSources(): { side: Side; formats: string[] }[] {
  return SIDES.map((side) => ({
    side,
    formats: knownFormats.filter((format) => format.side === side).map(({ id }) => id),
  }));
}

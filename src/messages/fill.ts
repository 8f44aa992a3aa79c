import { Eta } from 'eta';
import { remembered } from '../remembered.ts';

const eta = new Eta({ autoEscape: false, autoTrim: false });
/** One template is filled for hundreds of people. */
const compiled = remembered((template: string) => eta.compile(template));

/**
 * A message from its template: lines that only held code vanish, and so do blanks at either end. Throws whatever a broken
 * template throws.
 */
export function fill(template: string, values: object): string {
  return eta
    .render(compiled(template), values)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

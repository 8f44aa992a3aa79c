import { Eta } from 'eta';

const eta = new Eta({ autoEscape: false, autoTrim: false });

/**
 * A message from its template: lines that only held code vanish, and so do blanks at either end. Throws whatever a broken
 * template throws.
 */
export function fill(template: string, values: object): string {
  return eta
    .renderString(template, values)
    .replace(/[ \t]+$/gm, '')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

import type { Contact } from '../../model.ts';
import { anyOf, type Tie } from '../../names/index.ts';
import words from '../data/personal.json' with { type: 'json' };
import { isKnownByWork, isRelative } from './personal.ts';
import { folded } from './phrases.ts';

/**
 * From which part of the owner's life a contact is: family, a child's school, neighbours and those who serve; school days; somebody of whom the
 * owner wrote nothing; or any other.
 */
export type Circle = 'private' | 'early' | 'unsaid' | 'any';

const list = (text: string): Set<string> => new Set(text.split(' '));
const children = list(words.parents);
const privateLabels = list(`${words.familyLabels} ${words.parentLabels}`);
const acquaintances = new RegExp(anyOf(words.acquaintances), 'u');
const early = new RegExp(anyOf(words.early), 'u');

export function circleOf(
  { remark, labels }: Pick<Contact, 'remark' | 'labels'>,
  through: Tie | null,
): Circle {
  if (
    isRelative(remark) ||
    isKnownByWork(remark) ||
    children.has(folded(through?.words ?? '')) ||
    acquaintances.test(folded(remark)) ||
    labels.some((label) => privateLabels.has(folded(label)) || acquaintances.test(folded(label)))
  )
    return 'private';
  if (early.test(folded(remark)) || labels.some((label) => early.test(folded(label)))) return 'early';
  return remark === '' ? 'unsaid' : 'any';
}

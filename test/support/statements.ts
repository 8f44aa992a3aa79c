import fc from 'fast-check';
import type { Statement } from '../../src/model.ts';

const strange = fc.constantFrom(
  '\t',
  '\n',
  '\r\n',
  '#',
  '# ',
  '\\',
  '\\t',
  '\\u0041',
  '-',
  ' ',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\u0000',
  '\ud800',
  '🌹',
  '王伟',
  '=cmd|x',
  '\u3000',
  'reason=',
);

/** What a hostile export may put into any text. */
export const hostileText = fc
  .array(fc.oneof(strange, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 6 })
  .map((parts) => parts.join(''));

const key = hostileText.map((text) => text || 'x');

/** Any statement the model knows; ids from a few, so that some are about the same. */
export const anyStatement: fc.Arbitrary<Statement> = fc.oneof(
  fc.record({
    about: fc.constant('pair' as const),
    contact: fc.oneof(fc.constantFrom('a', 'b'), key),
    connection: fc.oneof(fc.constantFrom('x', 'y'), key),
    verdict: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
  }),
  fc.record({ about: fc.constant('exclusion' as const), contact: key, excluded: fc.boolean() }),
  fc.record({ about: fc.constant('personal' as const), contact: key, personal: fc.boolean() }),
  fc.record({ about: fc.constant('account' as const), contact: key, of: key, second: fc.boolean() }),
  fc.record({ about: fc.constant('label' as const), contact: key, label: key, worn: fc.boolean() }),
  fc
    .record({
      about: fc.constant('invitation' as const),
      contact: key,
      state: fc.constantFrom(
        'open' as const,
        'sent' as const,
        'not-found' as const,
        'already-connected' as const,
      ),
      withNote: fc.constantFrom(true, false, undefined),
    })
    .map(({ withNote, ...statement }) => (withNote === undefined ? statement : { ...statement, withNote })),
  fc
    .record({
      about: fc.constant('asking' as const),
      contact: key,
      state: fc.constantFrom(
        'asked' as const,
        'told' as const,
        'not-on-linkedin' as const,
        'no-answer' as const,
        'open' as const,
      ),
      told: fc.option(
        fc
          .record({ name: hostileText, company: hostileText, email: hostileText, profileUrl: hostileText })
          .map((told) => ({ ...told })),
        { nil: undefined },
      ),
    })
    .map(({ told, ...statement }) => (told ? { ...statement, told } : statement)),
);

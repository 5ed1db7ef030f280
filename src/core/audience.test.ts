import { describe, expect, it } from 'vitest';
import { authority, naming, restriction } from '../../tests/fake-records.ts';
import { expandAudience, findNamings, formatAudience, parseAudience } from './audience.ts';

const AUTHORITIES = new Map(
  [
    authority('us-federal'),
    authority('us-dod', { partOf: 'us-federal' }),
    authority('us-navy', { partOf: 'us-dod', kind: 'military' }),
    authority('us-public', { kind: 'public' }),
    authority('it-public', { kind: 'public', country: 'IT' }),
    authority('loop-a', { partOf: 'loop-b' }),
    authority('loop-b', { partOf: 'loop-a' }),
  ].map((entry) => [entry.id, entry]),
);

const expand = (...members: string[]) =>
  expandAudience(
    members.flatMap((member) => parseAudience(member, AUTHORITIES) ?? []),
    AUTHORITIES,
  );

describe('parseAudience', () => {
  it.each([
    ['us-navy', { relation: 'partOf', authority: 'us-navy' }],
    [' US-Navy ', { relation: 'partOf', authority: 'us-navy' }],
    ['contractor:us-dod', { relation: 'contractorTo', authority: 'us-dod' }],
    ['us-dod-contractor', { relation: 'contractorTo', authority: 'us-dod' }],
    ['us-defense-contractor', { relation: 'contractorTo', authority: 'us-dod' }],
    ['it-public', { relation: 'public', authority: 'it-public' }],
  ])('reads %s', (source, member) => {
    expect(parseAudience(source, AUTHORITIES)).toEqual(member);
  });

  it.each(['', 'us-army', 'contractor:', 'contractor:nobody', '__proto__', 'constructor'])(
    'knows no %s',
    (source) => {
      expect(parseAudience(source, AUTHORITIES)).toBeNull();
    },
  );

  it('writes what it reads', () => {
    for (const source of ['us-navy', 'contractor:us-dod', 'it-public']) {
      const member = parseAudience(source, AUTHORITIES);
      expect(member === null ? null : formatAudience(member)).toBe(source);
    }
  });
});

describe('expandAudience', () => {
  it('follows the tree to the parents and to the public of the country', () => {
    expect([...expand('us-navy')].sort()).toEqual([
      'partOf:us-dod',
      'partOf:us-federal',
      'partOf:us-navy',
      'public:us-public',
    ]);
  });

  it('keeps a contractor a contractor', () => {
    const audience = expand('contractor:us-navy');
    expect(audience.has('contractorTo:us-dod')).toBe(true);
    expect(audience.has('partOf:us-dod')).toBe(false);
  });

  it('ends in a circle', () => {
    expect(expand('loop-a').has('partOf:loop-b')).toBe(true);
  });
});

describe('findNamings', () => {
  const order = restriction({
    names: [
      naming({ relation: 'contractorTo', authority: 'us-dod', bites: ['contract-work'] }),
      naming({ relation: 'partOf', authority: 'us-dod', bites: ['systems'] }),
    ],
  });

  it('names a sailor through the department, and not as a contractor', () => {
    expect(findNamings(order, expand('us-navy')).map(({ bites }) => bites)).toEqual([['systems']]);
  });

  it('names a contractor in contract work only', () => {
    expect(findNamings(order, expand('contractor:us-dod')).map(({ bites }) => bites)).toEqual([
      ['contract-work'],
    ]);
  });

  it('does not name a civilian employee of another branch', () => {
    expect(findNamings(order, expand('us-federal'))).toEqual([]);
  });
});

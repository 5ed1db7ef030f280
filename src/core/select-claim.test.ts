import { describe, expect, it } from 'vitest';
import { claim, standpoint } from '../../tests/fake-records.ts';
import type { Claims } from './records.ts';
import { namesPlan, selectClaim } from './select-claim.ts';

const TRAINING: Claims<string> = [
  claim('default', { history: [{ value: 'before 2025', until: '2025-02-14' }] }),
  claim('eu', { appliesIn: ['eu', 'uk'] }),
  claim('business', { plan: ['team', 'enterprise'] }),
  claim('business-eu', { plan: ['team', 'enterprise'], appliesIn: ['eu'] }),
];

describe('selectClaim', () => {
  it.each([
    [{}, 'default'],
    [{ view: 'eu' }, 'eu'],
    [{ view: 'uk' }, 'eu'],
    [{ view: 'us' }, 'default'],
    [{ plan: 'enterprise' }, 'business'],
    [{ plan: 'enterprise', view: 'us' }, 'business'],
    [{ plan: 'team', view: 'eu' }, 'business-eu'],
    [{ plan: 'api', view: 'eu' }, 'eu'],
    [{ today: '2025-02-13' }, 'before 2025'],
    [{ today: '2025-02-14' }, 'default'],
  ] as const)('for %o takes %s', (changes, value) => {
    expect(selectClaim(TRAINING, standpoint(changes)).value).toBe(value);
  });
});

describe('namesPlan', () => {
  it('knows which plans the record speaks of', () => {
    expect(namesPlan(TRAINING, 'consumer')).toBe(true);
    expect(namesPlan(TRAINING, 'enterprise')).toBe(true);
    expect(namesPlan(TRAINING, 'api')).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { restriction } from '../../tests/fake-records.ts';
import type { Restriction } from './records.ts';
import { isActive, readStatus } from './restriction-status.ts';

const status = (changes: Partial<Restriction>, today: string, others: Restriction[] = []) =>
  readStatus(restriction(changes), today, (id) => others.find((other) => other.id === id));

describe('readStatus', () => {
  it('is nothing before the announcement', () => {
    expect(status({ announced: '2025-01-24' }, '2025-01-23')).toBeNull();
    expect(status({ announced: '2025-01-24' }, '2025-01-24')).toBe('in-force');
  });

  it('keeps a standing law in force without a newer source', () => {
    expect(status({ standing: true, lastConfirmed: null }, '2030-01-01')).toBe('in-force');
  });

  it('says "announced" when the last confirmation of another order is older than a year', () => {
    const order = { standing: false, lastConfirmed: '2025-11-24' };
    expect(status(order, '2026-11-24')).toBe('in-force');
    expect(status(order, '2026-11-25')).toBe('announced');
  });

  it('has not ended before its end', () => {
    const lifted = { status: 'lifted', ended: '2025-04-24' } as const;
    expect(status(lifted, '2025-04-23')).toBe('announced');
    expect(status(lifted, '2025-04-24')).toBe('lifted');
  });

  it('is superseded only once its successor is there', () => {
    const old = { status: 'superseded', supersededBy: 'new' } as const;
    const successor = restriction({ id: 'new', announced: '2025-12-18' });
    expect(status(old, '2025-12-17', [successor])).toBe('announced');
    expect(status(old, '2025-12-18', [successor])).toBe('superseded');
  });
});

describe('isActive', () => {
  it.each(['announced', 'in-force', 'partly-lifted'] as const)('%s still limits somebody', (word) =>
    expect(isActive(word)).toBe(true),
  );
  it.each(['proposed', 'suspended', 'lifted', 'superseded', 'annulled', 'expired'] as const)(
    '%s does not',
    (word) => expect(isActive(word)).toBe(false),
  );
});

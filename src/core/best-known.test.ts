import { describe, expect, it } from 'vitest';
import { restriction, ruleset, service } from '../../tests/fake-records.ts';
import { listBestKnown } from './best-known.ts';

const { targets } = restriction();
const ordersOf = (...services: string[]) => restriction({ targets: { ...targets, services } });
const tools = ['quiet', 'named', 'named-twice', 'gone', 'also-quiet'].map((id) =>
  service({ id, closed: id === 'gone' ? { date: null, evidence: [] } : null }),
);
const records = ruleset({
  services: new Map(tools.map((tool) => [tool.id, tool])),
  restrictions: [ordersOf('named', 'named-twice', 'gone'), ordersOf('named-twice', 'gone'), ordersOf('gone')],
});

describe('listBestKnown', () => {
  it('puts first what the most orders name, and leaves out what is no longer offered', () => {
    expect(listBestKnown(records, 10).map(({ id }) => id)).toEqual([
      'named-twice',
      'named',
      'also-quiet',
      'quiet',
    ]);
  });

  it('gives as many as are asked for', () => {
    expect(listBestKnown(records, 1).map(({ id }) => id)).toEqual(['named-twice']);
  });
});

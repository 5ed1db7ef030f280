import { describe, expect, it } from 'vitest';
import { only, ruleset, service, standpoint, unknown } from '../../../tests/fake-records.ts';
import { FINDING_IDS } from '../../core/assess/assessment.ts';
import { rankServices } from './rank-services.ts';
import { weighDifferently } from './weigh-differently.ts';

const { claims } = service();
const tools = [
  service({ id: 'a', claims: { ...claims, training: only('never') } }),
  service({ id: 'b', claims: { ...claims, sharing: only(['sale']) } }),
  service({ id: 'c', claims: { ...claims, training: only('no-refusal') } }),
  service({
    id: 'd',
    claims: { ...claims, residency: unknown, training: unknown, retention: unknown, collection: unknown },
  }),
];
const rules = ruleset({ services: new Map(tools.map((tool) => [tool.id, tool])) });
const trials = weighDifferently(rankServices(rules, standpoint()));
const find = (finding: string, factor: number) =>
  trials.find((trial) => trial.finding === finding && trial.factor === factor);

describe('another weight', () => {
  it('is tried halved and doubled for each finding', () => {
    expect(trials.map(({ finding, factor }) => [finding, factor])).toEqual(
      FINDING_IDS.flatMap((id) => [
        [id, 0.5],
        [id, 2],
      ]),
    );
  });

  it('keeps an order that does not hang on it', () => {
    expect(find('collection', 2)).toMatchObject({ tau: 1, moves: [] });
  });

  it('moves what hangs on it, and says by how many places', () => {
    const halved = find('sharing', 0.5);
    expect(halved?.tau).toBeLessThan(1);
    expect(halved?.moves).toContainEqual({ service: 'b', places: -1 });
    expect(halved?.moves).toContainEqual({ service: 'c', places: 1 });
  });

  it('moves the border between known and too little known', () => {
    expect(find('residency', 2)?.levelChanges.filter(({ service: id }) => id === 'd')).toEqual([]);
    // With more weight on what is known of it, more than half of the weight is known.
    expect(find('jurisdiction', 2)?.levelChanges).toContainEqual({
      service: 'd',
      from: 'unknown',
      to: 'moderate',
    });
  });
});

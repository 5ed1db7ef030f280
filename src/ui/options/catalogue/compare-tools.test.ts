import { describe, expect, it } from 'vitest';
import { only, service, unknown } from '../../../../tests/fake-records.ts';
import { toolReport } from '../../../../tests/fake-tool.ts';
import { compareTools } from './compare-tools.ts';

describe('tools side by side', () => {
  const careful = service({
    id: 'careful',
    claims: {
      ...service().claims,
      training: only('never'),
      collection: only(['prompts', 'account', 'keystrokes']),
      sharing: unknown,
    },
  });
  const facts = compareTools([toolReport(service()), toolReport(careful)]);
  const find = (id: string) => facts.find((fact) => fact.id === id);

  it('tell what differs from what is the same', () => {
    expect(find('training')).toMatchObject({
      differs: true,
      cells: [
        { text: 'Prompts train models unless you switch it off.' },
        { text: 'Prompts do not train models.' },
      ],
    });
    expect(find('residency')?.differs).toBe(false);
  });

  it('count who has each item of a list', () => {
    expect(find('collection')?.cells[1]?.items).toEqual([
      { text: 'prompts', count: 2 },
      { text: 'account', count: 2 },
      { text: 'keystroke patterns', count: 1 },
    ]);
  });

  it('say unknown where nothing is known', () => {
    expect(find('sharing')).toMatchObject({ differs: true, cells: [{}, { text: 'unknown', items: null }] });
  });

  it('do not differ by the order of a list', () => {
    const reordered = service({
      id: 'reordered',
      claims: { ...service().claims, collection: only(['device', 'prompts', 'account']) },
    });
    const [, , , , ...rest] = compareTools([toolReport(service()), toolReport(reordered)]);
    expect(rest.find(({ id }) => id === 'collection')?.differs).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { handleStart } from '../../src/app/wake.ts';
import { handleVisit } from '../../src/app/handle-visit.ts';
import { eraseStoredData, reportStoredData } from '../../src/app/stored-data.ts';
import { FakeWorld } from './fake-world.ts';
import { NOW } from './kill-points.ts';
import { RECORDS } from './scenarios.ts';

const DEEP = 'https://deep.example/chat';

describe('what is said to be stored', () => {
  it('names the tools that were visited, until they are erased', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    const { ports } = world.startWorker();
    await handleStart(ports);
    const listNames = async () => (await reportStoredData(ports)).entries.map(({ name }) => name);
    expect(await listNames()).not.toContain('seen');
    world.openTab(1, DEEP);
    await handleVisit(ports, { id: 1, address: DEEP, isPrivate: false });
    expect(await listNames()).toContain('seen');
    expect(world.local.get('seen')).not.toContain('deep.example');
    await eraseStoredData(ports);
    expect(await listNames()).not.toContain('seen');
  });

  it('notes nothing of a private window', async () => {
    const world = new FakeWorld(RECORDS, NOW);
    const { ports } = world.startWorker();
    await handleStart(ports);
    world.openTab(1, DEEP, true);
    await handleVisit(ports, { id: 1, address: DEEP, isPrivate: true });
    expect((await reportStoredData(ports)).entries.map(({ name }) => name)).not.toContain('seen');
  });
});

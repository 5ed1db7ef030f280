import { describe, expect, it, vi } from 'vitest';
import { readStanding, simulateTransport, writeStanding, type Standing } from './simulation.ts';

const STANDINGS: readonly Standing[] = [
  { audience: null, date: null },
  { audience: [], date: null },
  { audience: ['us-navy', 'contractor:us-dod'], date: '2026-01-31' },
];

describe('the parameters of an example', () => {
  it.each(STANDINGS)('are read as they were written: %j', (standing) => {
    expect(readStanding(`?${writeStanding(standing)}`)).toEqual(standing);
  });

  it('are absent on a page in earnest', () => {
    expect(readStanding('?check=deepseek')).toBeNull();
  });
});

describe('the transport of an example', () => {
  const answer = { ok: true, block: { report: 'report', isStopped: true }, audience: [], date: '2026-01-31' };
  const standing: Standing = { audience: ['us-navy'], date: null };

  it('asks the simulator for what a surface asks', async () => {
    const transport = vi.fn(async () => ({ ok: true, value: answer }));
    const simulated = simulateTransport(transport, standing);
    expect(await simulated({ type: 'check', request: { query: 'kimi' } })).toEqual({
      ok: true,
      value: 'report',
    });
    expect(transport).toHaveBeenLastCalledWith({
      type: 'simulate',
      request: { ...standing, question: 'kimi' },
    });
    expect(await simulated({ type: 'readBlock', request: { address: 'https://a.example/' } })).toEqual({
      ok: true,
      value: answer.block,
    });
  });

  it.each(['saveSettings', 'askPass', 'endPass', 'eraseStoredData', 'dismissNotice'] as const)(
    'refuses %s, and does not even pass it on',
    async (type) => {
      const transport = vi.fn(async () => ({ ok: true, value: null }));
      // Any request: none is read.
      const reply = await simulateTransport(transport, standing)({ type, request: null });
      expect(reply).toEqual({ ok: false, error: 'refused' });
      expect(transport).not.toHaveBeenCalled();
    },
  );

  it('is the plain one on a page in earnest', () => {
    const transport = vi.fn();
    expect(simulateTransport(transport, null)).toBe(transport);
  });
});

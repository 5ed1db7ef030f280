import { describe, expect, it, vi } from 'vitest';
import { askAgain } from './ask-again.ts';
import type { Transport } from './send.ts';

const MESSAGE = { type: 'readTab', request: null } as const;

describe('askAgain', () => {
  const dies: Transport = async () => Promise.reject(new Error('port closed'));
  const says =
    (answer: string | undefined): Transport =>
    async () =>
      answer;

  it.each<[string, Transport[], string | undefined, number]>([
    ['an answer', [says('first')], 'first', 1],
    ['a worker that died over it', [dies, says('second')], 'second', 2],
    ['a message that was not heard', [says(undefined), says('second')], 'second', 2],
    ['a worker that dies twice', [says(undefined), dies], undefined, 2],
  ])('with %s', async (_what, answers, expected, asked) => {
    const transport = vi.fn<Transport>();
    for (const answer of answers) transport.mockImplementationOnce(answer);
    expect(await askAgain(transport, () => true)(MESSAGE)).toBe(expected);
    expect(transport).toHaveBeenCalledTimes(asked);
  });

  it('asks nobody after the extension has gone', async () => {
    const transport = vi.fn();
    expect(await askAgain(transport, () => false)(MESSAGE)).toBeUndefined();
    expect(transport).not.toHaveBeenCalled();
  });

  it('does not ask again when the extension went meanwhile', async () => {
    let isAlive = true;
    const transport = vi.fn(async () => {
      isAlive = false;
      throw new Error('Extension context invalidated.');
    });
    expect(await askAgain(transport, () => isAlive)(MESSAGE)).toBeUndefined();
    expect(transport).toHaveBeenCalledOnce();
  });
});

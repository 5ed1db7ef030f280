import { describe, expect, it } from 'vitest';
import { findPass, isPassValid, namePassSubject, type Pass } from './pass.ts';

const NOON = Date.parse('2026-11-24T12:00:00Z');
const minutes = (count: number) => count * 60_000;
const pass = (changes: Partial<Pass> = {}): Pass => ({
  id: 'pass',
  subject: 'service:example',
  reason: 'a public leaflet',
  granted: NOON,
  until: NOON + minutes(60),
  ...changes,
});

describe('a pass', () => {
  it.each<[string, number, boolean]>([
    ['when it is granted', NOON, true],
    ['a moment before its end', NOON + minutes(60) - 1, true],
    ['at its end', NOON + minutes(60), false],
    ['when the clock is set back a little', NOON - minutes(4), true],
    ['when the clock is set back a lot', NOON - minutes(5), false],
  ])('%s', (_name, now, isValid) => {
    expect(isPassValid(pass(), now)).toBe(isValid);
  });

  it('is found for its own subject only', () => {
    expect(findPass([pass()], 'service:example', NOON)).toEqual(pass());
    expect(findPass([pass()], 'service:other', NOON)).toBeNull();
    expect(findPass([pass()], 'host:example', NOON)).toBeNull();
  });

  it('that lasts longest counts', () => {
    const longer = pass({ id: 'longer', until: NOON + minutes(90) });
    const over = pass({ id: 'over', until: NOON - 1 });
    expect(findPass([pass(), longer, over], 'service:example', NOON)).toBe(longer);
  });
});

describe('the subject of a pass', () => {
  const none = { service: null, custom: null, host: null };
  it.each([
    [{ ...none, service: { id: 'chatgpt' }, host: 'chatgpt.com' }, 'service:chatgpt'],
    [{ ...none, custom: { id: 'our-chat' }, host: 'chat.example' }, 'custom:our-chat'],
    [{ ...none, host: 'chat.example' }, 'host:chat.example'],
    [none, null],
  ])('%s: %s', (tool, subject) => {
    expect(namePassSubject(tool)).toBe(subject);
  });
});

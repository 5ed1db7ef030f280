import { describe, expect, it } from 'vitest';
import { compareToolState, writeToolState, type ToolState } from './verdict-state.ts';

const STATE: ToolState = { level: 'high', action: 'inform', training: 'opt-out', storage: 'CN,SG' };

describe('a tool’s state', () => {
  it('is one text that can be kept', () => {
    expect(writeToolState(STATE)).toBe('high/inform/opt-out/CN,SG');
    expect(compareToolState(writeToolState(STATE), STATE)).toEqual([]);
  });

  it.each([
    ['high/inform/opt-in/CN,SG', ['training']],
    ['severe/warn/opt-out/CN', ['level', 'action', 'storage']],
  ] as const)('tells from %s what changed', (kept, parts) => {
    expect(compareToolState(kept, STATE)).toEqual(parts);
  });

  it.each(['', 'high/inform', 'a/b/c/d/e'])('takes %s for nothing', (kept) => {
    expect(compareToolState(kept, STATE)).toBeNull();
  });
});

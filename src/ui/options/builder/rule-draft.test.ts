import { describe, expect, it } from 'vitest';
import { RULE_KEY_NAMES } from '../../../policy/rule-keys.ts';
import { listPart, readRule, RULE_PARTS, writeRule, type RuleDraft } from './rule-draft.ts';

describe('a rule in the builder', () => {
  it.each<[string, RuleDraft, string]>([
    ['nothing', {}, '{}'],
    ['one text', { action: 'block', levelAtLeast: 'high' }, '{"action":"block","levelAtLeast":"high"}'],
    ['a switch', { action: 'warn', trainsOnPrompts: 'true' }, '{"action":"warn","trainsOnPrompts":true}'],
    [
      'a list, typed with commas',
      { action: 'block', residencyIn: 'CN, countries-of-concern,' },
      '{"action":"block","residencyIn":["CN","countries-of-concern"]}',
    ],
    [
      'sentences with commas, one a line',
      { action: 'inform', conditions: 'public data, and no names\nwith chat history off' },
      '{"action":"inform","conditions":["public data, and no names","with chat history off"]}',
    ],
    [
      'a condition for one plan',
      { action: 'inform', conditions: '{"text":"signed in","plan":"team"}' },
      '{"action":"inform","conditions":[{"text":"signed in","plan":"team"}]}',
    ],
    ['white space only', { action: 'allow', message: '  ' }, '{"action":"allow"}'],
  ])('is written of %s', (_what, draft, line) => {
    expect(writeRule(draft)).toBe(line);
  });

  it.each([
    '{"action":"block","residencyIn":["CN"],"until":"2027-06-30"}',
    '{"action":"warn","trainsOnPrompts":false,"conditions":["a, b",{"text":"c","plan":"team"}]}',
  ])('comes back as it was: %s', (line) => {
    const draft = readRule(line);
    expect(draft).not.toBeNull();
    expect(writeRule(draft ?? {})).toBe(line);
  });

  it.each(['', 'no JSON', '[]', '7', 'null', '{"frobnicate":1}', '{"action":["block"]}', '{"action":{}}'])(
    'that the form can not hold stays text: %s',
    (line) => {
      expect(readRule(line)).toBeNull();
    },
  );

  it('has a place in the form for every key', () => {
    expect(RULE_PARTS.flatMap(listPart).toSorted()).toEqual(RULE_KEY_NAMES.toSorted());
  });
});

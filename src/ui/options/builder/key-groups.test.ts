import { expect, it } from 'vitest';
import { MANAGED_KEY_NAMES } from '../../../policy/managed-keys.ts';
import { KEY_GROUPS } from './key-groups.ts';

it('has a place for every key, and one only', () => {
  expect(Object.values(KEY_GROUPS).flat().toSorted()).toEqual(
    MANAGED_KEY_NAMES.filter((key) => key !== 'policy' && key !== 'expectedKeys').toSorted(),
  );
});

import { ADDRESSES } from './fuzz-addresses.ts';
import { EXPORTS } from './fuzz-exports.ts';
import type { FuzzGroup } from './fuzz-group.ts';
import { MESSAGES } from './fuzz-messages.ts';
import { POLICIES } from './fuzz-policies.ts';
import { RECORDS_GROUP } from './fuzz-records.ts';
import { STORED_DATA } from './fuzz-stored-data.ts';

/** Everything that comes from outside, by what it is. */
export const GROUPS: readonly FuzzGroup[] = [
  ADDRESSES,
  RECORDS_GROUP,
  POLICIES,
  MESSAGES,
  STORED_DATA,
  EXPORTS,
];

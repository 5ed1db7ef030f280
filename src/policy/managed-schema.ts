import { MANAGED_KEYS, type ManagedKey } from './managed-keys.ts';

/** A key in the form that browsers read. */
interface SchemaNode {
  readonly type: 'string' | 'array';
  readonly title: string;
  readonly description: string;
  readonly items?: { readonly type: 'string' };
}

/**
 * The manifest's managed schema, from the table of keys. Strings and arrays of strings only, one type a node, no word
 * lists: Chromium drops what breaks the schema without a word, so that the schema lets everything through and our own
 * reader judges it.
 *
 * @see https://www.chromium.org/administrators/configuring-policy-for-extensions/
 */
export function createManagedSchema(): object {
  const properties = Object.entries(MANAGED_KEYS).map(([name, key]) => [name, describeKey(key)] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
  };
}

function describeKey({ shape, title, description }: ManagedKey): SchemaNode {
  return shape === 'text'
    ? { type: 'string', title, description }
    : { type: 'array', title, description, items: { type: 'string' } };
}

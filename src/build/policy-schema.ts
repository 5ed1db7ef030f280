import { createManagedSchema } from '../policy/managed-schema.ts';

/** Where the manifest finds it. */
export const MANAGED_SCHEMA_PATH = 'policy/managed-schema.json';

/** Writes the managed schema into the package. */
export function addPolicySchema(files: {
  push(file: { readonly relativeDest: string; readonly contents: string }): unknown;
}): void {
  files.push({ relativeDest: MANAGED_SCHEMA_PATH, contents: JSON.stringify(createManagedSchema()) });
}

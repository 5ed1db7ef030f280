import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGE_FOLDERS, type PackageTarget } from '../../src/build/build-extension.ts';

export const TARGETS = ['chromium', 'firefox'] as const satisfies readonly PackageTarget[];

/** The parts of a manifest that tests look at. */
export interface BuiltManifest {
  readonly manifest_version: number;
  readonly permissions: readonly string[];
  readonly host_permissions: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly web_accessible_resources?: readonly { readonly resources: readonly string[] }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly content_scripts: readonly {
    readonly js: readonly string[];
    readonly matches: readonly string[];
    readonly exclude_matches?: readonly string[];
    readonly all_frames?: boolean;
  }[];
  readonly incognito?: string;
  readonly browser_specific_settings?: {
    readonly gecko?: { readonly data_collection_permissions?: { readonly required: readonly string[] } };
  };
}

export function readManifest(target: PackageTarget): BuiltManifest {
  return JSON.parse(readFileSync(join(PACKAGE_FOLDERS[target], 'manifest.json'), 'utf8')) as BuiltManifest;
}

/** Every file of a package, with its size in bytes. */
export function listPackageFiles(target: PackageTarget): { path: string; bytes: number }[] {
  const folder = PACKAGE_FOLDERS[target];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => ({ path, bytes: statSync(join(folder, path)) }))
    .flatMap(({ path, bytes }) => (bytes.isFile() ? [{ path, bytes: bytes.size }] : []));
}

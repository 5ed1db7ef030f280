import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package of others of which a part is in ours. */
export interface BundledPackage {
  readonly name: string;
  /** Bytes of its code in all scripts together, before minification; 0 for data. */
  readonly bytes: number;
}

/** Data of others that the build works into a file of the package. */
const DATA_PACKAGES: readonly BundledPackage[] = [{ name: 'world-atlas', bytes: 0 }];

/** Modules that a tool writes into a bundle itself, by the beginning of their id. */
const GENERATED = [
  ['rolldown/', 'rolldown'],
  ['vite/', 'vite'],
  ['virtual:wxt', 'wxt'],
] as const;

/** Collects whose code goes into the bundles of one build. */
export class BundleRecord {
  readonly #bytes = new Map<string, number>();

  /** The plugin that looks at every bundle. */
  plugin(): Plugin {
    return {
      name: 'record-bundled-packages',
      generateBundle: (_options, bundle) => {
        for (const chunk of Object.values(bundle)) {
          if (chunk.type !== 'chunk') continue;
          for (const [id, { renderedLength }] of Object.entries(chunk.modules)) this.#add(id, renderedLength);
        }
      },
    };
  }

  /** By name. */
  list(): BundledPackage[] {
    const code = [...this.#bytes].map(([name, bytes]) => ({ name, bytes }));
    return [...code, ...DATA_PACKAGES].sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  /** Keeps the list for what is made of the build later. */
  save(browser: string): void {
    const file = recordFile(browser);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(this.list()));
  }

  #add(id: string, bytes: number): void {
    const name = bytes === 0 ? null : nameOwner(id);
    if (name !== null) this.#bytes.set(name, (this.#bytes.get(name) ?? 0) + bytes);
  }
}

/** What the last build for a browser (`chrome`, `firefox`) took in. */
export function readBundledPackages(browser: string): BundledPackage[] {
  // Written by this very module.
  return JSON.parse(readFileSync(recordFile(browser), 'utf8')) as BundledPackage[];
}

function recordFile(browser: string): string {
  return join('.output', 'bundled', `${browser}.json`);
}

/** The package that a module is of; `null` for our own. */
function nameOwner(id: string): string | null {
  const installed = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1];
  if (installed !== undefined) return installed.replace('\\', '/');
  const plain = id.replace(/^\0/, '');
  return GENERATED.find(([start]) => plain.startsWith(start))?.[1] ?? null;
}

import { runGit } from './run-git.ts';

/** Which document of an archive an address is fetched for: from `declarations/<Service>.json`. */
export type DeclaredAddresses = ReadonlyMap<string, string>;

/**
 * Reads the declarations of a collection, from its own repository or from the versions repository where it has them;
 * a repository without declarations has none. What can not be parsed is passed over: it is somebody else's file.
 */
export async function readDeclarations(folder: string): Promise<DeclaredAddresses> {
  const listing = await runGit(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD', '--', 'declarations/']);
  const files = listing
    .split('\0')
    .filter((path) => /^declarations\/[^/]+\.json$/.test(path) && !path.endsWith('.history.json'));
  const addresses = new Map<string, string>();
  for (const file of files) {
    const service = file.slice('declarations/'.length, -'.json'.length);
    const declaration = parseJson(await runGit(folder, ['show', `HEAD:${file}`]));
    for (const [type, terms] of Object.entries(readObject(readObject(declaration)['terms']))) {
      for (const address of listFetched(terms)) addresses.set(foldAddress(address), `${service}/${type}.md`);
    }
  }
  return addresses;
}

/** Addresses that lead to one document look alike: without scheme, "www.", query, fragment and a slash at the end. */
export function foldAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { hostname, pathname } = new URL(address);
  return `${hostname.replace(/^www\./, '')}${pathname.replace(/\/+$/, '')}`;
}

function listFetched(terms: unknown): string[] {
  const { fetch, combine } = readObject(terms);
  const parts: unknown[] = Array.isArray(combine) ? combine : [];
  return [fetch, ...parts.map((part) => readObject(part)['fetch'])].filter(
    (entry) => typeof entry === 'string',
  );
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  // Any object can be read by key; what comes out is unknown.
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

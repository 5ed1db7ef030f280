import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** The repository's own files: tracked, or new and not ignored. */
export function listFiles(...patterns: readonly string[]): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate', '--', ...patterns];
  return execFileSync('git', args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })
    .split('\n')
    .filter((file) => file !== '' && exists(file));
}

/** What a source file imports, static and dynamic; without `types`, only what exists when it runs. */
export function listImports(file: string, { types = true } = {}): string[] {
  const source = readFileSync(file, 'utf8');
  const pattern =
    /(?:^|\n)\s*(?:import|export)\s+(type\s)?([^'";]*?)\s*from\s*['"]([^'"]+)['"]|import\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...source.matchAll(pattern)].flatMap(([, typeWord, names = '', named, bare]) => {
    const isTypeOnly = typeWord !== undefined || /^\{(\s*type\s[^,}]+,?)+\s*\}$/.test(names);
    return isTypeOnly && !types ? [] : (named ?? bare ?? []);
  });
}

function exists(file: string): boolean {
  try {
    readFileSync(file);
    return true;
  } catch {
    return false;
  }
}

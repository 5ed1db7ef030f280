import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { ArchiveFile } from './write-archive.ts';

/** A mode with the right to run. */
const RUN_BITS = 0o111;

/**
 * The sources in this folder: tracked files, and new ones that git does not ignore.
 *
 * @throws Error outside a git checkout.
 */
export function readSources(): ArchiveFile[] {
  return listLines('ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate')
    .filter((path) => existsSync(path))
    .map((path) => ({
      path,
      content: readFileSync(path),
      isProgram: (statSync(path).mode & RUN_BITS) !== 0,
    }));
}

/** Files that differ from what is committed: of those the packages can not be made again by others. */
export function listUncommitted(): string[] {
  return listLines('status', '--porcelain');
}

function listLines(...args: readonly string[]): string[] {
  const output = execFileSync('git', [...args, '-z'], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return output.split('\0').filter((line) => line !== '');
}

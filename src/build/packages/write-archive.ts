import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { zipSync, type Zippable } from 'fflate';

/** A file of an archive. */
export interface ArchiveFile {
  /** With forward slashes. */
  readonly path: string;
  readonly content: Uint8Array;
  readonly isProgram?: boolean;
}

/** Zip keeps local time without a zone; the parts of this one are the same everywhere. The format begins in 1980. */
const TIME = new Date(1980, 0, 1);

/** APPNOTE.TXT 4.4.2.2: attributes as Unix has them. */
const UNIX = 3;
const FILE_MODE = 0o100644;
const PROGRAM_MODE = 0o100755;

/**
 * Writes a zip archive that depends on nothing but the files' names and contents: sorted, one time, one mode, and
 * compressed by code that is the same on every machine.
 */
export function writeArchive(files: readonly ArchiveFile[]): Uint8Array {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = {};
  for (const { path, content, isProgram = false } of sorted) {
    // A mode's place is the upper half of the attributes.
    const attrs = (isProgram ? PROGRAM_MODE : FILE_MODE) * 0x10000;
    entries[path] = [content, { os: UNIX, attrs }];
  }
  return zipSync(entries, { level: 9, mtime: TIME });
}

/** Every file of a folder. */
export function readFolder(folder: string): ArchiveFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return { path: file.slice(join(folder, sep).length).split(sep).join('/'), content: readFileSync(file) };
    });
}

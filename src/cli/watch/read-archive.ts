import { GitError, runGit } from './run-git.ts';

/** The folder can not be watched; the message says why. */
export class ArchiveError extends Error {
  override readonly name = 'ArchiveError';
}

/**
 * How a commit of an archive begins, newest form and deprecated ones: `src/archivist/recorder/record.js` and
 * `repositories/git/dataMapper.js` of https://github.com/OpenTermsArchive/engine. Only the second kind is a change of
 * the terms; the third renders an old snapshot anew.
 */
const PREFIXES = {
  first: ['First record of ', 'Start tracking '],
  change: ['Record new changes of ', 'Update '],
  technical: ['Apply technical or declaration upgrade on ', 'Refilter '],
} as const;
type CommitKind = keyof typeof PREFIXES;

/** One recorded version of a document. */
export interface TermsVersion {
  readonly commit: string;
  /** When the document was fetched: ISO 8601, with the archive's offset. */
  readonly date: string;
  readonly kind: CommitKind;
  readonly addedLines: number;
  readonly removedLines: number;
}

/** What an archive tracks: `<Service>/<Terms type>[ #part].md`. */
export interface TermsDocument {
  readonly path: string;
  readonly service: string;
  readonly type: string;
}

/** The documents of the newest state of a versions repository, and its day. */
export interface Archive {
  readonly documents: readonly TermsDocument[];
  readonly date: string;
}

/**
 * Lists what a versions repository of the Open Terms Archive tracks.
 *
 * @throws {ArchiveError} When the folder is no git repository, has no commit, or tracks no terms.
 */
export async function readArchive(folder: string): Promise<Archive> {
  const listing = await tryGit(folder, ['rev-parse', '--git-dir'], 'is no git repository').then(() =>
    tryGit(folder, ['ls-tree', '-r', '-z', '--name-only', 'HEAD'], 'has no commit'),
  );
  const documents = listing.split('\0').flatMap((path): TermsDocument[] => {
    const [, service, type] = /^([^/]+)\/([^/]+?)(?: #[^/]+)?\.md$/.exec(path) ?? [];
    return service === undefined || type === undefined ? [] : [{ path, service, type }];
  });
  const [date = '', ...subjects] = (await runGit(folder, ['log', '-100', '--format=%aI%x09%s']))
    .split('\n')
    .flatMap((line, place) => (place === 0 ? line.split('\t') : line.replace(/^[^\t]*\t/, '')));
  if (documents.length === 0 || !subjects.some((subject) => kindOf(subject) !== null)) {
    throw new ArchiveError(
      'is no versions repository of the Open Terms Archive: no <Service>/<Terms>.md with its commits',
    );
  }
  return { documents, date };
}

/** The recorded versions of some documents, newest first. */
export async function readVersions(
  folder: string,
  paths: readonly string[],
): Promise<ReadonlyMap<string, readonly TermsVersion[]>> {
  const versions = new Map<string, TermsVersion[]>();
  if (paths.length === 0) return versions;
  const log = await runGit(folder, [
    ...[
      'log',
      '--no-merges',
      '--no-renames',
      '--no-ext-diff',
      '--no-textconv',
      '--no-show-signature',
      '--numstat',
    ],
    ...['--format=%x01%H%x09%aI%x09%s', '--', ...paths],
  ]);
  for (const entry of log.split('\u0001').slice(1)) {
    const [head = '', ...lines] = entry.split('\n');
    const [commit = '', date = '', subject = ''] = head.split('\t');
    const kind = kindOf(subject);
    if (kind === null) continue;
    for (const line of lines) {
      const [added = '', removed = '', path = ''] = line.split('\t');
      if (path === '') continue;
      const version = {
        commit,
        date,
        kind,
        addedLines: Number(added) || 0,
        removedLines: Number(removed) || 0,
      };
      versions.set(path, [...(versions.get(path) ?? []), version]);
    }
  }
  // A technical upgrade bears the date of the snapshot that it renders anew.
  for (const list of versions.values()) list.sort((a, b) => Date.parse(b.date) - Date.parse(a.date));
  return versions;
}

/** The dates of those commits that the archive has. */
export async function readCommitDates(
  folder: string,
  commits: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const known = commits.filter((commit) => /^[0-9a-f]{40}$/.test(commit));
  if (known.length === 0) return new Map();
  const log = await runGit(folder, [
    ...['log', '--no-walk=unsorted', '--ignore-missing', '--no-show-signature', '--format=%H%x09%aI'],
    ...known,
    '--',
  ]);
  return new Map(
    log.split('\n').flatMap((line): [string, string][] => {
      const [commit = '', date] = line.split('\t');
      return date === undefined ? [] : [[commit, date]];
    }),
  );
}

function kindOf(subject: string): CommitKind | null {
  const kinds = Object.entries(PREFIXES) as [CommitKind, readonly string[]][];
  return kinds.find(([, prefixes]) => prefixes.some((prefix) => subject.startsWith(prefix)))?.[0] ?? null;
}

async function tryGit(folder: string, args: readonly string[], otherwise: string): Promise<string> {
  try {
    return await runGit(folder, args);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw new ArchiveError(`${otherwise} (${error.message})`);
  }
}

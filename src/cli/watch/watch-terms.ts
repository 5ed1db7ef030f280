import type { Records } from '../../ruleset/record-files.ts';
import { matchDocuments, parseCopy, type Baseline, type MatchedDocument } from './match-documents.ts';
import { readArchive, readCommitDates, readVersions, type TermsVersion } from './read-archive.ts';
import { readDeclarations } from './read-declarations.ts';

/** A document whose terms changed after what the record rests on. */
export interface ChangedDocument {
  readonly service: string;
  readonly path: string;
  readonly baseline: Baseline;
  /** Newest first. */
  readonly changes: readonly TermsVersion[];
}

/** What an archive says of the records. */
export interface WatchResult {
  /** The day of the archive's newest version. */
  readonly archiveDate: string;
  readonly documents: number;
  readonly changed: readonly ChangedDocument[];
  /** Documents of a record's tool that none of its evidence is of. */
  readonly unread: readonly { readonly service: string; readonly path: string }[];
  /** Documents that have not changed since. */
  readonly unchanged: number;
}

export interface WatchOptions {
  /** A local clone of a versions repository. */
  readonly archive: string;
  /** A local clone of its declarations; `null`: those in the archive itself, where there are any. */
  readonly declarations: string | null;
  /** Changes of fewer lines, added or removed, are passed over: a date or a counter that flips each day. */
  readonly leastLines: number;
}

/** Compares the records with a local clone of a versions repository, and with declarations where there are any. */
export async function watchTerms(
  { services }: Records,
  { archive, declarations, leastLines }: WatchOptions,
): Promise<WatchResult> {
  const { documents, date: archiveDate } = await readArchive(archive);
  const declared = await readDeclarations(declarations ?? archive);
  const copies = services.flatMap(({ evidence }) =>
    evidence.flatMap(({ archivedUrl }) => parseCopy(archivedUrl ?? '')?.commit ?? []),
  );
  const commitDates = await readCommitDates(archive, [...new Set(copies)]);
  const matched = services.flatMap((service) => matchDocuments(service, documents, declared, commitDates));
  const versions = await readVersions(archive, [...new Set(matched.map(({ path }) => path))]);
  const changed = matched.flatMap(({ service, path, baseline }): ChangedDocument[] => {
    if (baseline === null) return [];
    const changes = (versions.get(path) ?? []).filter(
      ({ kind, date, addedLines, removedLines }) =>
        kind === 'change' &&
        Date.parse(date) > Date.parse(baseline.since) &&
        Math.max(addedLines, removedLines) >= leastLines,
    );
    return changes.length === 0 ? [] : [{ service, path, baseline, changes }];
  });
  const read = matched.filter((entry: MatchedDocument) => entry.baseline !== null);
  return {
    archiveDate,
    documents: documents.length,
    changed,
    unread: matched
      .filter(({ baseline }) => baseline === null)
      .map(({ service, path }) => ({ service, path })),
    unchanged: read.length - changed.length,
  };
}

import { lastDay } from '../../core/dates.ts';
import type { EvidenceKind } from '../../core/vocabulary.ts';
import type { Evidence } from '../../ruleset/schema/common.ts';
import type { ServiceRecord } from '../../ruleset/schema/service.ts';
import type { TermsDocument } from './read-archive.ts';
import { foldAddress, type DeclaredAddresses } from './read-declarations.ts';

/** Terms of an archive, by the kind of evidence that they are. */
const KINDS: Readonly<Record<string, EvidenceKind>> = {
  'Privacy Policy': 'privacy-policy',
  'Business Privacy Policy': 'privacy-policy',
  'Terms of Service': 'terms-of-service',
  'Commercial Terms': 'terms-of-service',
  'Data Processor Agreement': 'data-processing-agreement',
};

/** From when on a change of a document is news for a record, and what that rests on. */
export interface Baseline {
  /** A moment, ISO 8601. */
  readonly since: string;
  readonly evidence: string;
  /** `copy`: the archive's own version that was read; `document`: the document's date; `reading`: the day it was read. */
  readonly by: 'copy' | 'document' | 'reading';
}

/** A document of an archive that belongs to a record. */
export interface MatchedDocument {
  readonly service: string;
  readonly path: string;
  /** `null`: no evidence of the record is of this document. */
  readonly baseline: Baseline | null;
}

/** What a copy in an archive is: `https://github.com/<owner>/<name>-versions/blob/<commit>/<path>`. */
export function parseCopy(address: string): { readonly commit: string; readonly path: string } | null {
  const [, commit, path] =
    /^https:\/\/github\.com\/[^/]+\/[^/]+-versions\/blob\/([0-9a-f]{40})\/([^?#]+)/.exec(address) ?? [];
  if (commit === undefined || path === undefined) return null;
  try {
    return { commit, path: decodeURIComponent(path) };
  } catch {
    return null;
  }
}

/**
 * Finds the documents of an archive that a record rests on: by the copy that was read, by the address in the
 * declarations, else by the service's name.
 */
export function matchDocuments(
  service: ServiceRecord,
  documents: readonly TermsDocument[],
  declared: DeclaredAddresses,
  commitDates: ReadonlyMap<string, string>,
): MatchedDocument[] {
  const names = new Set(
    [service.id, service.name, ...service.aliases, ...service.addresses].map((name) => foldName(name)),
  );
  return documents.flatMap((document): MatchedDocument[] => {
    const direct = service.evidence.filter((evidence) => isOf(evidence, document.path, declared));
    const isNamed = names.has(foldName(document.service));
    const kind = KINDS[document.type];
    const related = isNamed ? service.evidence.filter((evidence) => evidence.kind === kind) : [];
    const evidence = direct.length > 0 ? direct : related;
    if (evidence.length === 0 && (!isNamed || kind === undefined)) return [];
    const baselines = evidence.map((entry) => readBaseline(entry, document.path, commitDates));
    const newest = baselines.sort((a, b) => Date.parse(b.since) - Date.parse(a.since))[0] ?? null;
    return [{ service: service.id, path: document.path, baseline: newest }];
  });
}

function isOf({ url, archivedUrl }: Evidence, path: string, declared: DeclaredAddresses): boolean {
  const copy = archivedUrl === undefined ? null : parseCopy(archivedUrl);
  return copy?.path === path || declared.get(foldAddress(url)) === path;
}

function readBaseline(
  { id, archivedUrl, documentDate, retrieved }: Evidence,
  path: string,
  commitDates: ReadonlyMap<string, string>,
): Baseline {
  const copy = archivedUrl === undefined ? null : parseCopy(archivedUrl);
  const copied = copy?.path === path ? commitDates.get(copy.commit) : undefined;
  if (copied !== undefined) return { since: copied, evidence: id, by: 'copy' };
  const by = documentDate === null ? 'reading' : 'document';
  return { since: `${lastDay(documentDate ?? retrieved)}T23:59:59Z`, evidence: id, by };
}

/** "Claude.ai", "claude-ai" and "Claude AI" are one name. */
function foldName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

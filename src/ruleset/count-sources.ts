import type { EvidenceKind } from '../core/vocabulary.ts';
import type { Evidence } from './schema/common.ts';

/** Documents of others than the fact's owner. */
export const OTHERS_WORDS: ReadonlySet<EvidenceKind> = new Set(['press', 'secondary', 'research']);

/** Whether some documents are other people's words only. */
export function isOthersWordsOnly(documents: readonly Evidence[]): boolean {
  return documents.length > 0 && documents.every(({ kind }) => OTHERS_WORDS.has(kind));
}

/**
 * The independent sources among some documents, by name: two outlets that relay one report are one source, and so are
 * two texts of one publisher.
 */
export function listSources(documents: readonly Evidence[]): string[] {
  return [...new Set(documents.map(({ relays, publisher }) => (relays ?? publisher).trim().toLowerCase()))];
}

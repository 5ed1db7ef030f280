import type { EvidenceRef } from '../core/records.ts';
import type { Details, Receipt } from './compiled.ts';

/** A reference for readers outside: the place in the list becomes the document's own id, which stays when others come and go. */
export function nameReference(documents: Details['documents'], reference: EvidenceRef): string {
  const receipt = findReceipt(documents, reference);
  return receipt === undefined
    ? reference
    : `${reference.slice(0, reference.lastIndexOf('#'))}#${receipt.id}`;
}

/** The document that a reference points to; `undefined` where the details at hand do not hold it. */
export function findReceipt(documents: Details['documents'], reference: EvidenceRef): Receipt | undefined {
  const hash = reference.lastIndexOf('#');
  return documents[reference.slice(0, hash)]?.[Number(reference.slice(hash + 1))];
}

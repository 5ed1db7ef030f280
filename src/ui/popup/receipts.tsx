import type { EvidenceRef } from '../../core/records.ts';
import type { Receipt } from '../../ruleset/compiled.ts';
import { findReceipt } from '../../ruleset/find-receipt.ts';
import { say, sayDate } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';

interface Properties {
  readonly evidence: readonly EvidenceRef[];
  readonly details: ReportDetails | null;
  /** What the documents prove, for screen readers. */
  readonly about: string;
}

/** The receipts of a statement: who published which document, when, and where it stands. */
export function Receipts({ evidence, details, about }: Properties) {
  const receipts = details === null ? [] : findReceipts(evidence, details);
  if (receipts.length === 0) return null;
  return (
    <details class="receipts" data-testid="popup:receipts">
      <summary aria-label={say('popup.receipts.label', { about })}>
        {say('popup.receipts', { count: receipts.length })}
      </summary>
      <ul>
        {receipts.map((receipt) => (
          <ReceiptLine key={receipt.url + receipt.title} receipt={receipt} />
        ))}
      </ul>
    </details>
  );
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const { kind, publisher, title, url, archivedUrl, documentDate, retrieved, relays } = receipt;
  return (
    <li>
      <span class="kind">{say(`evidence.${kind}`)}</span> {publisher}: <DocumentLink url={url} text={title} />
      {archivedUrl !== null && (
        <>
          {' '}
          (<DocumentLink url={archivedUrl} text={say('popup.receipts.archived')} />)
        </>
      )}
      <span class="dim">
        {' '}
        {documentDate === null
          ? say('popup.receipts.undated', { retrieved: sayDate(retrieved) })
          : say('popup.receipts.dated', { date: sayDate(documentDate), retrieved: sayDate(retrieved) })}
        {relays !== undefined && ` ${say('popup.receipts.relays', { source: relays })}`}
      </span>
    </li>
  );
}

function DocumentLink({ url, text }: { readonly url: string; readonly text: string }) {
  if (!url.startsWith('https://')) return <>{text}</>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
      {text}
    </a>
  );
}

function findReceipts(evidence: readonly EvidenceRef[], details: ReportDetails): Receipt[] {
  const found = [...new Set(evidence)].flatMap(
    (reference) => findReceipt(details.documents, reference) ?? [],
  );
  // One document can stand in several records under several ids.
  return found.filter(
    (receipt, index) =>
      found.findIndex(({ url, title }) => url === receipt.url && title === receipt.title) === index,
  );
}

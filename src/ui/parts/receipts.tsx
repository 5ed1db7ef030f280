import type { EvidenceRef } from '../../core/records.ts';
import type { Receipt } from '../../ruleset/compiled.ts';
import { findReceipt } from '../../ruleset/find-receipt.ts';
import { say, sayCount, sayDate } from '../text/say.ts';
import { EvidenceGlyph } from './glyph.tsx';
import type { ReportDetails } from './read-details.ts';

interface Properties {
  readonly evidence: readonly EvidenceRef[];
  readonly details: ReportDetails | null;
  /** What the documents prove, for screen readers. */
  readonly about: string;
}

/** The receipts of a statement: who published which document, when, and where it stands. */
export function Receipts({ evidence, details, about }: Properties) {
  const receipts = details === null ? [] : listReceipts(evidence, details);
  if (receipts.length === 0) return null;
  return (
    <details class="receipts" data-testid="receipts">
      <summary>
        {sayCount('receipts', receipts.length)}
        <span class="hidden"> {say('receipts.label', { about })}</span>
      </summary>
      <ReceiptList evidence={evidence} details={details} />
    </details>
  );
}

/** The same, open. */
export function ReceiptList({ evidence, details }: Omit<Properties, 'about'>) {
  if (details === null) return null;
  return (
    <ul data-testid="receipt-list">
      {listReceipts(evidence, details).map((receipt) => (
        <ReceiptLine key={receipt.url + receipt.title} receipt={receipt} />
      ))}
    </ul>
  );
}

function ReceiptLine({ receipt }: { readonly receipt: Receipt }) {
  const { kind, publisher, title, url, archivedUrl, documentDate, retrieved, relays } = receipt;
  const dates = { date: sayDate(documentDate), retrieved: sayDate(retrieved) };
  return (
    <li>
      <EvidenceGlyph kind={kind} />
      <div>
        <span class="dim">{say(`evidence.${kind}`)}</span> · <span lang="en">{publisher}</span>
        <br />
        <DocumentLink url={url} text={title} />
        {archivedUrl !== null && (
          <>
            {' '}
            (<DocumentLink url={archivedUrl} text={say('receipts.archived')} />)
          </>
        )}
        <br />
        <span class="dim">
          {say(documentDate === null ? 'receipts.undated' : 'receipts.dated', dates)}
          {relays !== undefined && ` ${say('receipts.relays', { source: relays })}`}
        </span>
      </div>
    </li>
  );
}

function DocumentLink({ url, text }: { readonly url: string; readonly text: string }) {
  if (!url.startsWith('https://')) return <span lang="en">{text}</span>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto" lang="en">
      {text}
    </a>
  );
}

function listReceipts(evidence: readonly EvidenceRef[], details: ReportDetails): Receipt[] {
  const found = [...new Set(evidence)].flatMap(
    (reference) => findReceipt(details.documents, reference) ?? [],
  );
  // One document can stand in several records under several ids.
  return found.filter(
    (receipt, place) =>
      found.findIndex(({ url, title }) => url === receipt.url && title === receipt.title) === place,
  );
}

import type { ComponentChildren } from 'preact';
import type { Claims, EvidenceRef, ServiceClaims } from '../../core/records.ts';
import { selectClaim, type Standpoint } from '../../core/select-claim.ts';
import { describePastValue } from '../text/describe-past.ts';
import { say, sayDate } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly id: string;
  readonly title: string;
  readonly evidence: readonly EvidenceRef[];
  readonly details: ReportDetails | null;
  readonly note?: string | undefined;
  readonly history?: readonly PastFact[] | undefined;
  readonly children: ComponentChildren;
}

/** What a fact was before. */
export interface PastFact {
  readonly text: string;
  readonly evidence: readonly EvidenceRef[];
}

/** One statement with its note, what it was before, and its receipts. */
export function Fact({ id, title, ...body }: Properties) {
  return (
    <div class="fact" data-testid={`fact:${id}`}>
      <h3>{title}</h3>
      <FactBody {...body} about={title} testId={`value:${id}`} />
    </div>
  );
}

/** The same without its title. */
export function FactBody({
  about,
  testId,
  evidence,
  details,
  note,
  history = [],
  children,
}: Omit<Properties, 'id' | 'title'> & { readonly about: string; readonly testId: string }) {
  return (
    <>
      <p data-testid={testId}>{children}</p>
      {note !== undefined && note !== '' && (
        <p class="dim small" lang="en">
          {note}
        </p>
      )}
      {history.map((past) => (
        <div key={past.text} class="past" data-testid="past">
          <p class="dim small">{past.text}</p>
          <Receipts evidence={past.evidence} details={details} about={past.text} />
        </div>
      ))}
      <Receipts evidence={evidence} details={details} about={about} />
    </>
  );
}

/** The note and the history of the variant of a claim that holds for the reader. */
export function readClaimDetail(
  name: keyof ServiceClaims,
  claims: Claims<unknown>,
  standpoint: Standpoint,
  details: ReportDetails | null,
): Pick<Properties, 'note' | 'history'> {
  const selected = selectClaim(claims, standpoint);
  const place = claims.findIndex(
    ({ evidence, plan, appliesIn }) =>
      evidence === selected.evidence && plan === selected.plan && appliesIn === selected.appliesIn,
  );
  return readVariantDetail(name, place, details);
}

/** The note and the history of a claim's variant by its place. */
export function readVariantDetail(
  name: keyof ServiceClaims,
  place: number,
  details: ReportDetails | null,
): Pick<Properties, 'note' | 'history'> {
  const entry = details?.claims[name]?.[place];
  if (entry === undefined) return {};
  return {
    note: entry.note ?? undefined,
    history: entry.history.map(({ value, until, evidence, note }) => ({
      text: say('fact.past', { until: sayDate(until), value: note ?? describePastValue(name, value) }),
      evidence,
    })),
  };
}

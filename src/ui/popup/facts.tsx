import type { ComponentChildren } from 'preact';
import type { FindingId } from '../../core/assess/assessment.ts';
import type { Judgement } from '../../core/judge.ts';
import type { Claim, Claims, EvidenceRef, ServiceClaims } from '../../core/records.ts';
import { selectClaim } from '../../core/select-claim.ts';
import { describeRetention } from '../text/describe.ts';
import { describePastValue } from '../text/describe-past.ts';
import { say, sayCountry, sayDate, sayList } from '../text/say.ts';
import type { ReportDetails } from './read-details.ts';
import { Receipts } from './receipts.tsx';

interface Properties {
  readonly judgement: Judgement;
  readonly details: ReportDetails | null;
}

/** Where it goes, who can demand it, what they do with it: a line a claim, each with its receipts. */
export function Facts({ judgement, details }: Properties) {
  const { service, standpoint, jurisdictions, assessment } = judgement;
  const { claims } = service;
  const select = <Value,>(all: Claims<Value>): Claim<Value> => selectClaim(all, standpoint);
  const detail = (name: keyof ServiceClaims) => readClaimDetail(name, claims[name], judgement, details);
  const residency = select(claims.residency);
  const retention = select(claims.retention);
  const collection = select(claims.collection);
  const sharing = select(claims.sharing);
  const laws = jurisdictions.flatMap(({ country }) => details?.texts[`laws:${country}`] ?? []);
  const finding = (id: FindingId) =>
    assessment.findings.find((candidate) => candidate.id === id)?.evidence ?? [];

  return (
    <section class="facts" aria-label={say('popup.facts')}>
      <Fact
        id="residency"
        title={say('fact.residency')}
        evidence={residency.evidence}
        details={details}
        {...detail('residency')}
      >
        {sayResidency(residency)}
      </Fact>
      <Fact
        id="jurisdiction"
        title={say('fact.jurisdiction')}
        evidence={finding('jurisdiction')}
        details={details}
        note={laws.join(' ')}
      >
        {jurisdictions.length === 0
          ? say('unknown')
          : jurisdictions
              .map(({ country, by }) =>
                say('fact.jurisdiction.reach', {
                  country: sayCountry(country),
                  by: sayList(by.map((reach) => say(`reach.${reach}`))),
                }),
              )
              .join(say('separator'))}
      </Fact>
      <Fact
        id="training"
        title={say('fact.training')}
        evidence={select(claims.training).evidence}
        details={details}
        {...detail('training')}
      >
        {say(`training.${select(claims.training).value}`)}
      </Fact>
      <Fact
        id="retention"
        title={say('fact.retention')}
        evidence={retention.evidence}
        details={details}
        {...detail('retention')}
      >
        {describeRetention(retention.value)}
      </Fact>
      <Fact
        id="humanReview"
        title={say('fact.humanReview')}
        evidence={select(claims.humanReview).evidence}
        details={details}
        {...detail('humanReview')}
      >
        {say(`humanReview.${select(claims.humanReview).value}`)}
      </Fact>
      <Fact
        id="collection"
        title={say('fact.collection')}
        evidence={collection.evidence}
        details={details}
        {...detail('collection')}
      >
        {collection.value === 'unknown'
          ? say('unknown')
          : sayList(collection.value.map((item) => say(`collected.${item}`)))}
      </Fact>
      <Fact
        id="sharing"
        title={say('fact.sharing')}
        evidence={sharing.evidence}
        details={details}
        {...detail('sharing')}
      >
        {sharing.value === 'unknown'
          ? say('unknown')
          : sayList(sharing.value.map((use) => say(`sharing.${use}`)))}
      </Fact>
    </section>
  );
}

interface FactProperties {
  readonly id: FindingId;
  readonly title: string;
  readonly evidence: readonly EvidenceRef[];
  readonly details: ReportDetails | null;
  readonly note?: string | undefined;
  readonly history?:
    readonly { readonly text: string; readonly evidence: readonly EvidenceRef[] }[] | undefined;
  readonly children: ComponentChildren;
}

function Fact({ id, title, evidence, details, note, history = [], children }: FactProperties) {
  return (
    <div class="fact" data-testid={`popup:fact:${id}`}>
      <h2>{title}</h2>
      <div>
        <p class="value">{children}</p>
        {note !== undefined && note !== '' && (
          <p class="dim" lang="en">
            {note}
          </p>
        )}
        {history.map((past) => (
          <div key={past.text} class="past">
            <p class="dim">{past.text}</p>
            <Receipts evidence={past.evidence} details={details} about={past.text} />
          </div>
        ))}
        <Receipts evidence={evidence} details={details} about={title} />
      </div>
    </div>
  );
}

function sayResidency({
  value,
}: Claim<{ countries: readonly string[]; heldBy: string; elsewhere: boolean }>): string {
  if (value === 'unknown') return say('unknown');
  if (value.heldBy === 'user') return say('residency.user');
  if (value.countries.length === 0)
    return say(value.heldBy === 'customer' ? 'residency.customer' : 'unknown');
  const countries = sayList(value.countries.map(sayCountry));
  if (value.heldBy === 'customer') return say('residency.customer.places', { countries });
  return say(value.elsewhere ? 'reason.stored-in.elsewhere' : 'reason.stored-in', { countries });
}

/** The note and the history of the variant that holds for the reader. */
function readClaimDetail(
  name: keyof ServiceClaims,
  claims: Claims<unknown>,
  { standpoint }: Judgement,
  details: ReportDetails | null,
): Pick<FactProperties, 'note' | 'history'> {
  const selected = selectClaim(claims, standpoint);
  const index = claims.findIndex(
    ({ evidence, plan, appliesIn }) =>
      evidence === selected.evidence && plan === selected.plan && appliesIn === selected.appliesIn,
  );
  const entry = details?.claims[name]?.[index];
  if (entry === undefined) return {};
  return {
    note: entry.note ?? undefined,
    history: entry.history.map(({ value, until, evidence, note }) => ({
      text: say('fact.past', { until: sayDate(until), value: note ?? describePastValue(name, value) }),
      evidence,
    })),
  };
}

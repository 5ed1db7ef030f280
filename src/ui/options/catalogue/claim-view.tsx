import type { Claims, ServiceClaims } from '../../../core/records.ts';
import type { Standpoint } from '../../../core/select-claim.ts';
import { FactBody, readVariantDetail } from '../../parts/fact.tsx';
import { describeClaim, type ClaimSelector } from '../../parts/facts.tsx';
import type { ReportDetails } from '../../parts/read-details.ts';
import { say } from '../../text/say.ts';
import { listVariants } from './variants.ts';

interface Properties {
  readonly name: keyof ServiceClaims;
  readonly claims: ServiceClaims;
  readonly standpoint: Standpoint;
  readonly details: ReportDetails | null;
}

/** A claim with all its answers side by side: whom each holds for, its note, its past, its receipts. */
export function ClaimView({ name, claims, standpoint, details }: Properties) {
  const all: Claims<unknown> = claims[name];
  const title = say(`fact.${name}`);
  return (
    <div class="claim" data-testid={`claim:${name}`}>
      <h3>{title}</h3>
      <div class="variants">
        {listVariants(all, standpoint).map(({ place, holdsFor, isReaders }) => {
          const select: ClaimSelector = (variants) => variants[place] ?? variants[0];
          const { basis, evidence } = select(all);
          return (
            <div key={place} class="variant" data-testid="variant">
              {holdsFor !== null && (
                <p class="variant-for small dim">
                  {holdsFor} {isReaders && <span class="tag">{say('variant.yours')}</span>}
                </p>
              )}
              <FactBody
                about={holdsFor === null ? title : [title, holdsFor].join(say('separator'))}
                testId={`value:${name}`}
                evidence={evidence}
                details={details}
                {...readVariantDetail(name, place, details)}
              >
                {describeClaim(name, claims, select)}
                {basis !== null && basis !== 'stated' && (
                  <span class="dim small"> {say('sentence', { text: say(`basis.${basis}`) })}</span>
                )}
              </FactBody>
            </div>
          );
        })}
      </div>
    </div>
  );
}

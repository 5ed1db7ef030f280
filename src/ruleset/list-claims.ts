import type { Records } from './record-files.ts';
import type { Evidence } from './schema/common.ts';
import type { Basis, Plan, View } from '../core/vocabulary.ts';

/** The facts that records state, by the key that they stand under. */
export const CLAIM_NAMES = [
  'residency',
  'training',
  'retention',
  'humanReview',
  'collection',
  'sharing',
  'country',
  'parent',
  'euAdequacy',
  'ukAdequacy',
  'countryOfConcern',
  'laws',
  'compelledAccess',
  'notEquivalent',
] as const;
export type ClaimName = (typeof CLAIM_NAMES)[number];

/** One variant of a fact, with the place where it stands and the documents of its file. */
export interface FiledClaim {
  readonly file: string;
  /** E.g. `claims.training[1]`. */
  readonly path: string;
  readonly name: ClaimName;
  readonly claim: ClaimEntry;
  readonly documents: readonly Evidence[];
}

/** What every claim has, whatever its value. */
export interface ClaimEntry {
  readonly value: unknown;
  readonly basis?: Basis | undefined;
  readonly evidence: readonly string[];
  readonly note?: string | undefined;
  readonly plan?: readonly Plan[] | undefined;
  readonly appliesIn?: readonly View[] | undefined;
  readonly history?: readonly { readonly until: string; readonly evidence: readonly string[] }[] | undefined;
}

/** Every claim of every record, variant by variant, unknown ones included. */
export function listClaims({ services, providers, jurisdictions }: Records): FiledClaim[] {
  return [
    ...services.flatMap(({ id, claims, evidence }) =>
      fileClaims(`services/${id}.json`, 'claims.', claims, evidence),
    ),
    ...providers.flatMap(({ id, country, parent, evidence }) =>
      fileClaims(`providers/${id}.json`, '', { country, parent: parent ?? [] }, evidence),
    ),
    ...jurisdictions.jurisdictions.flatMap((entry, index) => {
      const { euAdequacy, ukAdequacy, countryOfConcern, laws, compelledAccess, notEquivalent = [] } = entry;
      const facts = { euAdequacy, ukAdequacy, countryOfConcern, laws, compelledAccess, notEquivalent };
      return fileClaims('jurisdictions.json', `jurisdictions[${index}].`, facts, jurisdictions.evidence);
    }),
  ];
}

function fileClaims(
  file: string,
  prefix: string,
  facts: Readonly<Partial<Record<ClaimName, readonly ClaimEntry[]>>>,
  documents: readonly Evidence[],
): FiledClaim[] {
  return CLAIM_NAMES.flatMap((name) =>
    (facts[name] ?? []).map((claim, index) => ({
      file,
      path: `${prefix}${name}[${index}]`,
      name,
      claim,
      documents: documents.filter(({ id }) => claim.evidence.includes(id)),
    })),
  );
}

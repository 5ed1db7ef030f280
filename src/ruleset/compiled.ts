import type { IsoDate, PartialDate } from '../core/dates.ts';
import type { Brand } from '../core/look-alike.ts';
import type { NameTable } from '../core/names.ts';
import type { EvidenceKind } from '../core/vocabulary.ts';

/** The number of the compiled form; a reader refuses every other. */
export const FORMAT = 3;

/**
 * `ruleset/summaries.json`: what is judged by, without names, texts and documents. It is made small, because each start
 * of the worker reads it: words of closed lists stand as their place in the list, evidence as its place in the record's
 * own list, parts of an entry by their order (`compile.ts` writes them, `decode.ts` reads them, a test holds the two
 * together), and what is empty at the end of an entry is left out.
 */
export interface CompiledSummaries {
  readonly format: number;
  readonly version: string;
  readonly date: IsoDate;
  readonly services: readonly CompiledService[];
  readonly providers: readonly CompiledProvider[];
  readonly authorities: readonly CompiledAuthority[];
  readonly jurisdictions: readonly CompiledJurisdiction[];
}

/** `value|basis|evidence|newest document|own words|plans|views|history…`, a text a variant; none: unknown. */
export type CompiledClaims = readonly string[];

/** `relation|authority|bites|since|basis|evidence`, then the provision; the authority is empty where it is the one of the file. */
export type CompiledNaming = string;

export type CompiledService = readonly [
  id: string,
  name: string,
  provider: string,
  /** Places of kind and access, in base 36. */
  words: string,
  addresses?: readonly string[],
  claims?: readonly [
    residency?: CompiledClaims,
    training?: CompiledClaims,
    retention?: CompiledClaims,
    humanReview?: CompiledClaims,
    collection?: CompiledClaims,
    sharing?: CompiledClaims,
  ],
  developers?: readonly string[],
  /** `id|date|kind, status, exposed|fixed|evidence`. */
  incidents?: readonly string[],
  /** `date|evidence`, empty while it is offered. */
  closed?: string,
  /** Empty: the ruleset's date. */
  lastChecked?: string,
];

export type CompiledProvider = readonly [
  id: string,
  name: string,
  country: CompiledClaims,
  /** 0: there is none. */
  parent?: CompiledClaims | 0,
  /** 1: its documents name no legal entity. */
  isNameless?: 1,
];

export type CompiledAuthority = readonly [
  id: string,
  kind: number,
  country?: string,
  partOf?: string,
  restrictions?: readonly CompiledRestriction[],
  approvals?: readonly CompiledApproval[],
];

export type CompiledRestriction = readonly [
  id: string,
  /** Places of measure, status and basis, then 1 or 0 for binding and standing, then the reasons. */
  words: string,
  targets: CompiledTargets,
  names: readonly CompiledNaming[],
  evidence: string,
  /** `announced|ended|last confirmed`. */
  dates?: string,
  supersededBy?: string,
];

export interface CompiledTargets {
  readonly s?: readonly string[];
  readonly p?: readonly string[];
  readonly d?: readonly string[];
  readonly c?: readonly string[];
  readonly r?: readonly string[];
  readonly k?: string;
  readonly a?: number;
  readonly x?: readonly string[];
  readonly n?: string;
}

export type CompiledApproval = readonly [
  id: string,
  services: readonly string[],
  names: readonly CompiledNaming[],
  evidence: string,
  /** `announced|ended`. */
  dates?: string,
  plans?: string,
];

export type CompiledJurisdiction = readonly [
  code: string,
  /** 1: in the European Economic Area. */
  eea: 0 | 1,
  euAdequacy: CompiledClaims,
  ukAdequacy: CompiledClaims,
  countryOfConcern: CompiledClaims,
  compelledAccess: CompiledClaims,
  notEquivalent?: CompiledClaims,
];

/** `ruleset/look-alikes.json`: read when an address is nobody's. */
export interface CompiledLookAlikes {
  readonly format: number;
  readonly brands: readonly Brand[];
  readonly vendors: readonly string[];
  readonly imitators: readonly (readonly [host: string, service: string])[];
}

/** `ruleset/names.json`. */
export type CompiledNames = NameTable & { readonly format: number };

/** A document, as a receipt shows it. */
export interface Receipt {
  readonly id: string;
  readonly kind: EvidenceKind;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly archivedUrl: string | null;
  readonly documentDate: PartialDate | null;
  readonly retrieved: IsoDate;
  readonly relays?: string | undefined;
}

/** What a claim said before, with its proof. */
export interface PastValue {
  readonly value: unknown;
  readonly until: PartialDate;
  readonly evidence: readonly string[];
  readonly note: string | null;
}

/** `ruleset/details/<name>.json`: the documents behind a record, and its texts. */
export interface Details {
  readonly format: number;
  readonly claims: Readonly<
    Record<string, readonly { readonly note: string | null; readonly history: readonly PastValue[] }[]>
  >;
  /** The documents of each record file, in its own order: what an evidence reference counts in. */
  readonly documents: Readonly<Record<string, readonly Receipt[]>>;
  /** By `note`, `incident:<id>`, `answer:<id>`, `restriction:<id>`, `aftermath:<id>`, `approval:<id>`, `laws:<country>`. */
  readonly texts: Readonly<Record<string, string>>;
}

import type { IsoDate, PartialDate } from '../core/dates.ts';
import type { EvidenceKind } from '../core/vocabulary.ts';

/** The number of the compiled form; a reader refuses every other. */
export const FORMAT = 2;

/**
 * What the build writes and the worker reads. It is made small: words of closed lists stand as their place in the
 * list (`codes.ts`), evidence as its place in the record's own list, and what is empty or usual is left out.
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

/** Places in the evidence list of the record's file. */
export type Places = readonly number[];

/** A claim: `v` value (absent: unknown), `b` basis, `e` evidence, `d` newest document date, `o` the owner's own words, `p` plans, `a` views, `h` history. */
export interface CompiledClaim {
  readonly v?: string;
  readonly b?: number;
  readonly e?: Places;
  readonly d?: PartialDate;
  readonly o?: 1;
  readonly p?: string;
  readonly a?: string;
  readonly h?: readonly (readonly [value: string, until: PartialDate])[];
}

export type CompiledClaims = readonly CompiledClaim[];

export interface CompiledService {
  readonly id: string;
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly kind: number;
  /** Absent: public. */
  readonly access?: number;
  readonly provider: string;
  readonly addresses?: readonly string[];
  /** Absent: the ruleset's date. */
  readonly lastChecked?: IsoDate;
  readonly closed?: { readonly date: PartialDate | null; readonly e: Places };
  readonly developers?: readonly string[];
  /** By the first letters of the claim's name; absent: unknown. */
  readonly claims: {
    readonly res?: CompiledClaims;
    readonly tra?: CompiledClaims;
    readonly ret?: CompiledClaims;
    readonly hum?: CompiledClaims;
    readonly col?: CompiledClaims;
    readonly sha?: CompiledClaims;
  };
  readonly incidents?: readonly CompiledIncident[];
}

export interface CompiledIncident {
  readonly id: string;
  readonly date: PartialDate;
  readonly kind: number;
  readonly status: number;
  readonly exposed: number;
  readonly fixed?: PartialDate;
  readonly title: string;
  readonly e: Places;
}

export interface CompiledProvider {
  readonly id: string;
  readonly name: string;
  /** Absent: the same as the name; `null`: none is named. */
  readonly legalName?: string | null;
  readonly country?: CompiledClaims;
  readonly parent?: CompiledClaims;
}

export interface CompiledAuthority {
  readonly id: string;
  readonly name: string;
  readonly kind: number;
  readonly country?: string;
  readonly partOf?: string;
  readonly member?: string;
  readonly contractor?: string;
  readonly restrictions?: readonly CompiledRestriction[];
  readonly approvals?: readonly CompiledApproval[];
}

/** One group: `r` relation, `i` authority (absent: the one of the file), `b` bites, `s` since when, `p` provision, `w` basis, `e` evidence. */
export interface CompiledNaming {
  readonly r: number;
  readonly i?: string;
  readonly b: string;
  readonly s?: PartialDate;
  readonly p?: string;
  readonly w: number;
  readonly e: Places;
}

export interface CompiledTargets {
  readonly services?: readonly string[];
  readonly providers?: readonly string[];
  readonly developers?: readonly string[];
  readonly countries?: readonly string[];
  readonly storedIn?: readonly string[];
  readonly kinds?: string;
  readonly ai?: number;
  readonly except?: readonly string[];
  readonly plans?: string;
}

export interface CompiledRestriction {
  readonly id: string;
  readonly title: string;
  readonly measure: number;
  readonly binding?: 1;
  readonly targets: CompiledTargets;
  readonly names: readonly CompiledNaming[];
  readonly announced?: PartialDate;
  readonly ended?: PartialDate;
  readonly status: number;
  readonly standing?: 1;
  readonly lastConfirmed?: PartialDate;
  readonly supersededBy?: string;
  readonly reasons?: string;
  readonly basis: number;
  readonly e: Places;
}

export interface CompiledApproval {
  readonly id: string;
  readonly title: string;
  readonly services: readonly string[];
  readonly plans?: string;
  readonly names: readonly CompiledNaming[];
  readonly announced?: PartialDate;
  readonly ended?: PartialDate;
  readonly conditions?: string;
  readonly e: Places;
}

export interface CompiledJurisdiction {
  readonly code: string;
  readonly name: string;
  readonly eea?: 1;
  readonly eu: CompiledClaims;
  readonly uk: CompiledClaims;
  readonly concern: CompiledClaims;
  readonly access: CompiledClaims;
  readonly unequal?: CompiledClaims;
}

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

import type { IsoDate, PartialDate } from '../core/dates.ts';
import type {
  Approval,
  Authority,
  CompelledAccess,
  Incident,
  Naming,
  Residency,
  Restriction,
  Retention,
} from '../core/records.ts';
import type {
  Access,
  AiScope,
  Basis,
  CollectedItem,
  EvidenceKind,
  HumanReview,
  Plan,
  ServiceKind,
  SharingUse,
  TrainingUse,
  View,
} from '../core/vocabulary.ts';

/** The number of the compiled form; a reader refuses every other. */
export const FORMAT = 1;

/** A claim as the build writes it: what is absent is empty, `false` or `null`. Evidence ids are those of the file. */
export interface CompiledClaim<Value> {
  readonly value: Value | 'unknown';
  readonly basis?: Basis;
  readonly evidence?: readonly string[];
  readonly asOf?: PartialDate;
  readonly own?: boolean;
  readonly plan?: readonly Plan[];
  readonly appliesIn?: readonly View[];
  readonly history?: readonly { readonly value: Value; readonly until: PartialDate }[];
}

type CompiledClaims<Value> = readonly CompiledClaim<Value>[];

/** `ruleset/summaries.json`: what the worker needs to judge; no texts, no documents. */
export interface CompiledSummaries {
  readonly format: number;
  readonly version: string;
  readonly date: IsoDate;
  readonly services: readonly {
    readonly id: string;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly kind: ServiceKind;
    readonly access: Access;
    readonly provider: string;
    readonly addresses: readonly string[];
    readonly lastChecked: IsoDate;
    readonly closed?: { readonly date: PartialDate | null; readonly evidence: readonly string[] };
    readonly developers: readonly string[];
    readonly claims: {
      readonly residency: CompiledClaims<Residency>;
      readonly training: CompiledClaims<TrainingUse>;
      readonly retention: CompiledClaims<Retention>;
      readonly humanReview: CompiledClaims<HumanReview>;
      readonly collection: CompiledClaims<readonly CollectedItem[]>;
      readonly sharing: CompiledClaims<readonly SharingUse[]>;
    };
    readonly incidents: readonly Incident[];
  }[];
  readonly providers: readonly {
    readonly id: string;
    readonly name: string;
    readonly legalName: string | null;
    readonly country: CompiledClaims<string>;
    readonly parent: CompiledClaims<{ readonly name: string; readonly country: string }> | null;
  }[];
  readonly authorities: readonly {
    readonly id: string;
    readonly name: string;
    readonly kind: Authority['kind'];
    readonly country: string | null;
    readonly partOf: string | null;
    readonly audience?: { readonly member?: string | undefined; readonly contractor?: string | undefined };
    readonly restrictions: readonly CompiledRestriction[];
    readonly approvals?: readonly CompiledApproval[];
  }[];
  readonly jurisdictions: readonly {
    readonly code: string;
    readonly name: string;
    readonly eea: boolean;
    readonly euAdequacy: CompiledClaims<'eea' | 'full' | 'certified-only' | 'none'>;
    readonly ukAdequacy: CompiledClaims<'home' | 'full' | 'certified-only' | 'none'>;
    readonly countryOfConcern: CompiledClaims<boolean>;
    readonly compelledAccess: CompiledClaims<CompelledAccess>;
    readonly notEquivalent?: CompiledClaims<boolean>;
  }[];
}

/** A restriction without its texts; evidence ids are those of the authority's file. */
export type CompiledRestriction = Omit<Restriction, 'authority' | 'targets' | 'names' | 'supersededBy'> & {
  readonly targets: {
    readonly services?: readonly string[] | undefined;
    readonly providers?: readonly string[] | undefined;
    readonly developers?: readonly string[] | undefined;
    readonly countries?: readonly string[] | undefined;
    readonly kinds?: readonly ServiceKind[] | undefined;
    readonly storedIn?: readonly string[] | undefined;
    readonly ai?: AiScope | undefined;
    readonly except?: readonly string[] | undefined;
    readonly plans?: readonly Plan[] | undefined;
  };
  readonly names: readonly CompiledNaming[];
  readonly supersededBy?: string | undefined;
};

type CompiledNaming = Omit<Naming, 'provision'> & { readonly provision?: string | undefined };

/** An approval without its summary. */
export type CompiledApproval = Omit<Approval, 'authority' | 'names' | 'plans' | 'conditions'> & {
  readonly plans?: readonly Plan[] | undefined;
  readonly names: readonly CompiledNaming[];
  readonly conditions?: string | undefined;
};

/** A document, as a receipt shows it. */
export interface Receipt {
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

/** `ruleset/details/<name>.json`: documents by evidence reference, and the texts of a record. */
export interface Details {
  readonly format: number;
  readonly claims: Readonly<
    Record<string, readonly { readonly note: string | null; readonly history: readonly PastValue[] }[]>
  >;
  readonly evidence: Readonly<Record<string, Receipt>>;
  /** By `note`, `incident:<id>`, `answer:<id>`, `restriction:<id>`, `aftermath:<id>`, `laws:<country>`. */
  readonly texts: Readonly<Record<string, string>>;
}

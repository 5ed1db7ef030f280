import type { PartialDate, IsoDate } from './dates.ts';
import type { AddressPattern } from './address-pattern.ts';
import type {
  Access,
  AiScope,
  AuthorityKind,
  Basis,
  Bite,
  CollectedItem,
  Exposed,
  Holder,
  HumanReview,
  IncidentKind,
  IncidentStatus,
  Measure,
  Plan,
  Relation,
  RestrictionReason,
  RestrictionStatus,
  RetentionRule,
  ServiceKind,
  SharingUse,
  TrainingUse,
  View,
} from './vocabulary.ts';

/** Points to one evidence: `services/deepseek#privacy-policy-2026-02`. */
export type EvidenceRef = string;

/** One stated fact. `'unknown'` never means "no". */
export interface Claim<Value> {
  readonly value: Value | 'unknown';
  readonly basis: Basis | null;
  readonly evidence: readonly EvidenceRef[];
  /** The newest date among the claim's documents. */
  readonly asOf: PartialDate | null;
  /** Whether a document of the fact's own owner is among the evidence (no press, no other secondary source). */
  readonly ownDocument: boolean;
  /** The plans and views that it holds for; `null`: all. */
  readonly plan: readonly Plan[] | null;
  readonly appliesIn: readonly View[] | null;
  /** What held before, oldest first. */
  readonly history: readonly { readonly value: Value; readonly until: PartialDate }[];
}

/** A fact with its variants; the first is the default. */
export type Claims<Value> = readonly [Claim<Value>, ...Claim<Value>[]];

export interface Residency {
  readonly countries: readonly string[];
  readonly heldBy: Holder;
  readonly elsewhere: boolean;
}

export interface Retention {
  readonly rule: RetentionRule;
  readonly deletionDelayDays: number | null;
  readonly longestDays: number | null;
}

export interface Incident {
  readonly id: string;
  readonly date: PartialDate;
  readonly kind: IncidentKind;
  readonly status: IncidentStatus;
  readonly exposed: Exposed;
  readonly fixed: PartialDate | null;
  readonly evidence: readonly EvidenceRef[];
}

export interface Provider {
  readonly id: string;
  readonly name: string;
  /** Whether its documents name a legal entity. */
  readonly isNamedEntity: boolean;
  readonly country: Claims<string>;
  /** The country of the controlling parent; `null`: there is none. */
  readonly parent: Claims<string> | null;
}

export interface ServiceClaims {
  readonly residency: Claims<Residency>;
  readonly training: Claims<TrainingUse>;
  readonly retention: Claims<Retention>;
  readonly humanReview: Claims<HumanReview>;
  readonly collection: Claims<readonly CollectedItem[]>;
  readonly sharing: Claims<readonly SharingUse[]>;
}

export interface Service {
  readonly id: string;
  readonly name: string;
  readonly kind: ServiceKind;
  readonly access: Access;
  readonly provider: Provider;
  readonly addresses: readonly AddressPattern[];
  readonly lastChecked: IsoDate;
  /** The tool is no longer offered. */
  readonly closed: { readonly date: PartialDate | null; readonly evidence: readonly EvidenceRef[] } | null;
  /** Ids of the providers that developed the models it runs. */
  readonly developers: readonly string[];
  readonly claims: ServiceClaims;
  readonly incidents: readonly Incident[];
}

export interface Authority {
  readonly id: string;
  readonly kind: AuthorityKind;
  readonly country: string | null;
  readonly partOf: string | null;
}

export interface RestrictionTargets {
  readonly services: readonly string[];
  readonly providers: readonly string[];
  readonly developers: readonly string[];
  readonly countries: readonly string[];
  readonly storedIn: readonly string[];
  readonly kinds: readonly ServiceKind[];
  readonly ai: AiScope | null;
  /** Services that the order leaves out. */
  readonly except: readonly string[];
  /** The plans that it reaches; `null`: all. */
  readonly plans: readonly Plan[] | null;
}

/** One group that a restriction names. */
export interface Naming {
  readonly relation: Relation;
  readonly authority: string;
  readonly bites: readonly Bite[];
  readonly effective: PartialDate | null;
  readonly provision: string | null;
  readonly basis: Basis;
  readonly evidence: readonly EvidenceRef[];
}

export interface Restriction {
  readonly id: string;
  readonly authority: Authority;
  readonly measure: Measure;
  readonly binding: boolean;
  readonly targets: RestrictionTargets;
  readonly names: readonly Naming[];
  readonly announced: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly status: RestrictionStatus;
  readonly standing: boolean;
  readonly lastConfirmed: PartialDate | null;
  readonly supersededBy: string | null;
  readonly reasons: readonly RestrictionReason[];
  readonly basis: Basis;
  readonly evidence: readonly EvidenceRef[];
}

/** A body's word that its people may use a tool. */
export interface Approval {
  readonly id: string;
  readonly authority: Authority;
  readonly services: readonly string[];
  /** The plans that it holds for; `null`: all. */
  readonly plans: readonly Plan[] | null;
  readonly names: readonly Naming[];
  readonly announced: PartialDate | null;
  readonly ended: PartialDate | null;
  readonly evidence: readonly EvidenceRef[];
}

/** The four tests of compelled access: 0 passes, 0.5 in part, 1 fails. */
export interface CompelledAccess {
  readonly noPriorCourt: number;
  readonly standingDuty: number;
  readonly endlessSecrecy: number;
  readonly noForeignRemedy: number;
}

export interface Jurisdiction {
  readonly code: string;
  readonly eea: boolean;
  readonly euAdequacy: Claims<'eea' | 'full' | 'certified-only' | 'none'>;
  readonly ukAdequacy: Claims<'home' | 'full' | 'certified-only' | 'none'>;
  readonly countryOfConcern: Claims<boolean>;
  readonly compelledAccess: Claims<CompelledAccess>;
  /** A court or regulator found protection there not essentially equivalent to the EU's. */
  readonly notEquivalent: Claims<boolean> | null;
}

/** All records, as the assessment and the verdict read them. */
export interface Ruleset {
  readonly version: string;
  /** The day of the newest check of any record. */
  readonly date: IsoDate;
  readonly services: ReadonlyMap<string, Service>;
  readonly authorities: ReadonlyMap<string, Authority>;
  readonly restrictions: readonly Restriction[];
  readonly approvals: readonly Approval[];
  readonly jurisdictions: ReadonlyMap<string, Jurisdiction>;
}

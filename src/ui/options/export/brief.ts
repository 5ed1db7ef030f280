import type { FindingId } from '../../../core/assess/assessment.ts';
import type { ServiceClaims } from '../../../core/records.ts';
import type { OrderReach } from '../../../core/restrictions.ts';
import type { Basis, EvidenceKind, Level, Plan, View } from '../../../core/vocabulary.ts';
import type { RulesetStamp } from '../../../messaging/report.ts';

/** Everything about one tool that a ticket or an assessment needs, apart from how it is written down. */
export interface Brief {
  readonly format: 'plimsoll-brief/1';
  readonly tool: {
    readonly id: string;
    readonly name: string;
    readonly otherNames: readonly string[];
    readonly provider: string;
    readonly kind: string;
    readonly addresses: readonly string[];
    readonly lastChecked: string;
  };
  /** For whom and on which day it was judged. */
  readonly judgedFor: { readonly plan: Plan; readonly view: View; readonly day: string };
  readonly ruleset: RulesetStamp;
  readonly level: Level;
  /** 0 to 100; `null` while too little is known. */
  readonly score: number | null;
  /** Where the score could lie once the unknown is known. */
  readonly scoreBounds: readonly [lowest: number, highest: number];
  /** Share of the weight that is known, 0 to 1. */
  readonly known: number;
  readonly findings: readonly {
    readonly id: FindingId;
    readonly weight: number;
    readonly value: number | null;
  }[];
  /** What applies to the reader: the organization's word, orders that name them; a sentence each. */
  readonly applies: readonly string[];
  /** Floors of the level and remarks on the records; a sentence each. */
  readonly remarks: readonly string[];
  readonly statements: readonly BriefStatement[];
  readonly orders: readonly BriefOrder[];
  readonly incidents: readonly BriefIncident[];
}

/** One fact about the tool. */
export interface BriefStatement {
  readonly id: keyof ServiceClaims | 'jurisdiction';
  readonly title: string;
  /** For whom it holds, where there are several answers. */
  readonly holdsFor: string | null;
  readonly text: string;
  readonly basis: Basis | null;
  readonly note: string | null;
  readonly before: readonly { readonly text: string; readonly sources: readonly BriefSource[] }[];
  readonly sources: readonly BriefSource[];
}

/** One restriction. */
export interface BriefOrder {
  readonly id: string;
  readonly body: string;
  readonly title: string;
  readonly measure: string;
  readonly reach: OrderReach;
  readonly namesYou: boolean;
  readonly isActive: boolean;
  readonly status: string;
  /** Whom it binds and where, in words. */
  readonly binds: string;
  readonly announced: string | null;
  readonly note: string | null;
  readonly sources: readonly BriefSource[];
}

/** One incident or dispute. */
export interface BriefIncident {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly date: string;
  readonly note: string | null;
  readonly sources: readonly BriefSource[];
}

/** One document. */
export interface BriefSource {
  readonly kind: EvidenceKind;
  readonly publisher: string;
  readonly title: string;
  readonly url: string;
  readonly archivedUrl: string | null;
  readonly documentDate: string | null;
  readonly read: string;
}

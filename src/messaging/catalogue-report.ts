import type { Claim, Residency } from '../core/records.ts';
import type { Standpoint } from '../core/select-claim.ts';
import type { Action, Level, Plan, ServiceKind, TrainingUse, View } from '../core/vocabulary.ts';
import type { Report, RulesetStamp } from './report.ts';

/** One tool of the catalogue, judged: what a line of the list shows. */
export interface CatalogueRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The provider's usual name, and its registered one where it is on record. */
  readonly provider: string;
  readonly legalName: string | null;
  readonly kind: ServiceKind;
  readonly hosts: readonly string[];
  readonly isClosed: boolean;
  readonly level: Level;
  /** 0 to 100; `null` while too little is known. */
  readonly score: number | null;
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  readonly action: Action;
  readonly residency: Claim<Residency>['value'];
  /** Countries whose law reaches the data. */
  readonly jurisdiction: readonly string[];
  readonly training: TrainingUse | 'unknown';
  /** How many active orders name the tool, and how many reach it as one of many. */
  readonly orders: { readonly byName: number; readonly atLarge: number };
  /** The bodies whose active orders name the tool, by id, in reading order. */
  readonly restrictedBy: readonly string[];
  /** Place of the bodies whose orders on AI at large reach it, in {@link CatalogueReport.atLarge}. */
  readonly atLarge: number;
  /** How many active orders name the reader for this tool. */
  readonly namesYou: number;
  readonly incidents: number;
}

/** All tools of the catalogue under the current policy, view and plan. */
export interface CatalogueReport {
  readonly rows: readonly CatalogueRow[];
  /** Bodies by id, a list for each set of tools that the same orders on AI at large reach. */
  readonly atLarge: readonly (readonly string[])[];
  /** Bodies with an active order on some tool, by name. */
  readonly authorities: readonly { readonly id: string; readonly name: string }[];
  readonly view: View;
  readonly plan: Plan;
  readonly ruleset: RulesetStamp;
}

/** How a tool stands from one view, on one plan. */
export interface StandpointLevel extends Pick<Standpoint, 'view' | 'plan'> {
  readonly level: Level;
  readonly score: number | null;
}

/** Everything about one tool of the catalogue. */
export interface ToolReport {
  readonly report: Extract<Report, { kind: 'judged' }>;
  /** The level from every view and on every plan. */
  readonly standpoints: readonly StandpointLevel[];
  /** Who developed the models that it runs. */
  readonly developers: readonly { readonly id: string; readonly name: string }[];
}

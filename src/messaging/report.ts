import type { Alternative } from '../core/decide/alternatives.ts';
import type { Verdict } from '../core/decide/verdict.ts';
import type { FrontEnd } from '../core/detect/front-ends.ts';
import type { Signal } from '../core/detect/signals.ts';
import type { ServiceQuery } from '../core/find-service.ts';
import type { Judgement } from '../core/judge.ts';
import type { LookAlike } from '../core/look-alike.ts';
import type { Messages, PassTerms } from '../core/policy/policy.ts';
import type { Action, Level } from '../core/vocabulary.ts';

/** Which records an answer rests on. */
export interface RulesetStamp {
  readonly version: string;
  readonly date: string;
}

/** What surfaces say of the organization. */
export interface OrganizationReport {
  readonly name: string | null;
  readonly contact: string | null;
  readonly requestAccess: string | null;
  readonly messages: Messages;
}

/** An AI tool of the catalogue inside a page of somebody else. */
export interface EmbeddedTool {
  /** Id and name of the service. */
  readonly service: string;
  readonly name: string;
  /** Where the tool is, and the page that holds it. */
  readonly host: string;
  readonly page: string;
  readonly level: Level;
  readonly action: Action;
}

interface Answered {
  /** For display; `null` for a tool without an address. */
  readonly host: string | null;
  /** AI tools in frames of the page, the strictest first; none for a question. */
  readonly embedded: readonly EmbeddedTool[];
  readonly verdict: Verdict;
  readonly organization: OrganizationReport;
  readonly ruleset: RulesetStamp;
}

/** What a surface shows for a tab or a question. */
export type Report =
  | (Answered & {
      readonly kind: 'judged';
      readonly judgement: Judgement;
      readonly alternatives: readonly Alternative[];
    })
  | (Answered & { readonly kind: 'own-tool'; readonly name: string })
  | (Answered & { readonly kind: 'not-in-catalogue'; readonly alternatives: readonly Alternative[] })
  | (Answered & {
      /** An AI chat by its looks, of which there is no record. */
      readonly kind: 'unknown-chat';
      /** What spoke for it, and against it. */
      readonly signals: readonly Signal[];
      readonly frontEnd: FrontEnd | null;
      /** Whether the person's word that it is none is taken: an organization's rule goes before it. */
      readonly mayDeny: boolean;
      readonly alternatives: readonly Alternative[];
    })
  | (Answered & {
      /** The address imitates that of an AI tool. It never gets the original's record. */
      readonly kind: 'look-alike';
      readonly lookAlike: LookAlike;
      /** The name of the original. */
      readonly of: string;
      /** What spoke for an AI chat on the page; empty where nobody typed. */
      readonly signals: readonly Signal[];
      readonly alternatives: readonly Alternative[];
    })
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'problem'; readonly problem: NonNullable<ServiceQuery['problem']> }
  | { readonly kind: 'cannot-see' };

/** What the block page shows. */
export interface BlockReport {
  readonly report: Report;
  /** Whether the verdict stops the page now. */
  readonly isStopped: boolean;
  /** On which terms a person may go on; `null`: not at all. */
  readonly passTerms: PassTerms | null;
}

/** What the in-page notice shows. */
export interface NoticeContent {
  readonly level: Level;
  readonly sentence: string;
  readonly details: string;
  readonly dismiss: string;
  readonly label: string;
  readonly direction: 'ltr' | 'rtl';
  /** BCP 47. */
  readonly language: string;
}

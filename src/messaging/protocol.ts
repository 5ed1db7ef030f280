import type { Judgement } from '../core/judge.ts';
import type { Verdict } from '../core/verdict.ts';
import type { ServiceQuery } from '../core/find-service.ts';
import type { Level } from '../core/vocabulary.ts';
import type { UserSettings } from '../core/policy.ts';

/** Which records an answer rests on. */
export interface RulesetStamp {
  readonly version: string;
  readonly date: string;
}

/** What a surface shows for a tab or a question. */
export type Report =
  | {
      readonly kind: 'judged';
      readonly host: string | null;
      readonly judgement: Judgement;
      readonly ruleset: RulesetStamp;
    }
  | {
      readonly kind: 'not-in-catalogue';
      readonly host: string | null;
      readonly verdict: Verdict;
      readonly ruleset: RulesetStamp;
    }
  | {
      readonly kind: 'ambiguous';
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly kind: 'problem'; readonly problem: NonNullable<ServiceQuery['problem']> }
  | { readonly kind: 'cannot-see' };

/** A way to say whom one answers to. */
export interface AudienceOption {
  readonly value: string;
  readonly label: string;
}

export interface SettingsReport {
  readonly settings: UserSettings;
  readonly options: readonly AudienceOption[];
  /** True once after stored settings could not be read and were replaced by defaults. */
  readonly wereReset: boolean;
}

/** What the in-page notice shows. */
export interface NoticeContent {
  readonly tool: string;
  readonly level: Level;
  readonly sentence: string;
  readonly details: string;
  readonly dismiss: string;
  readonly label: string;
}

/** Where a page is, as it says itself: what the browser tells of a sender stays behind on in-page navigation. */
export interface PagePlace {
  readonly address: string;
}

/** Every message: who may send it, what it carries, what it answers. */
export interface Protocol {
  /** A catalogue host's page tells its address, once per document and per in-page navigation. */
  visit: {
    readonly from: 'content';
    readonly request: PagePlace;
    /** Whether a notice belongs on the page now. */
    readonly answer: { readonly notice: boolean };
  };
  readNotice: {
    readonly from: 'content';
    readonly request: PagePlace;
    readonly answer: NoticeContent | null;
  };
  dismissNotice: { readonly from: 'content'; readonly request: PagePlace; readonly answer: null };
  openDetails: { readonly from: 'content'; readonly request: PagePlace; readonly answer: null };
  readTab: { readonly from: 'page'; readonly request: null; readonly answer: Report };
  check: { readonly from: 'page'; readonly request: { readonly query: string }; readonly answer: Report };
  readSettings: { readonly from: 'page'; readonly request: null; readonly answer: SettingsReport };
  saveSettings: { readonly from: 'page'; readonly request: UserSettings; readonly answer: null };
}

export type MessageType = keyof Protocol;
export type Request<Type extends MessageType> = Protocol[Type]['request'];
export type Answer<Type extends MessageType> = Protocol[Type]['answer'];

/** What every message is answered with: exceptions do not cross contexts. */
export type Reply<Type extends MessageType> =
  | { readonly ok: true; readonly value: Answer<Type> }
  | { readonly ok: false; readonly error: 'failed' | 'refused' };

/** A message on the wire. */
export interface Envelope<Type extends MessageType = MessageType> {
  readonly type: Type;
  readonly request: Request<Type>;
}

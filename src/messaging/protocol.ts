import type { Alternative } from '../core/decide/alternatives.ts';
import type { FrontEnd } from '../core/detect/front-ends.ts';
import type { Signal } from '../core/detect/signals.ts';
import type { Verdict } from '../core/decide/verdict.ts';
import type { ServiceQuery } from '../core/find-service.ts';
import type { Judgement } from '../core/judge.ts';
import type { LookAlike } from '../core/look-alike.ts';
import type { Messages, PassTerms, SettingName, UserSettings } from '../core/policy/policy.ts';
import type { Pass } from '../core/policy/pass.ts';
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

/** What became of a wish for a pass. */
export type PassAnswer =
  | { readonly ok: true; readonly until: number }
  | { readonly ok: false; readonly problem: 'not-asked-for' | 'forbidden' | 'reason-too-short' | 'too-long' };

/** A pass as the options list it. */
export interface PassReport {
  readonly pass: Pass;
  readonly name: string;
  readonly isValid: boolean;
}

/** A way to say whom one answers to. */
export interface AudienceOption {
  readonly value: string;
  readonly label: string;
}

export interface SettingsReport {
  readonly settings: UserSettings;
  readonly options: readonly AudienceOption[];
  /** Settings that the organization locked or gave. */
  readonly locked: readonly SettingName[];
  /** What holds, the organization's word included. */
  readonly effective: Pick<UserSettings, 'audience' | 'view' | 'plan' | 'notices'>;
  readonly organization: string | null;
  /** True once after stored settings could not be read and were replaced by defaults. */
  readonly wereReset: boolean;
}

/** What the in-page notice shows. */
export interface NoticeContent {
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
  /** A catalogue tool's page in a frame tells its address. */
  frameVisit: { readonly from: 'frame'; readonly request: PagePlace; readonly answer: null };
  /** A page that nobody knows looks like an AI chat, and a person is about to type there. */
  chat: {
    readonly from: 'content';
    readonly request: PagePlace & {
      /** The signals that spoke, as bits in the order of `SIGNALS`. */
      readonly spoken: number;
      /** The place of the front end in `FRONT_ENDS`; -1: none is known. */
      readonly frontEnd: number;
    };
    readonly answer: null;
  };
  /** A person says that a host is no AI chat, or takes that back. */
  denyChat: {
    readonly from: 'page';
    readonly request: { readonly host: string; readonly isDenied: boolean };
    readonly answer: null;
  };
  /** The hosts of which a person said so. */
  listDeniedChats: { readonly from: 'page'; readonly request: null; readonly answer: readonly string[] };
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
  readBlock: { readonly from: 'page'; readonly request: PagePlace; readonly answer: BlockReport };
  askPass: {
    readonly from: 'page';
    readonly request: { readonly address: string; readonly reason: string; readonly minutes: number };
    readonly answer: PassAnswer;
  };
  listPasses: { readonly from: 'page'; readonly request: null; readonly answer: readonly PassReport[] };
  endPass: { readonly from: 'page'; readonly request: { readonly id: string }; readonly answer: null };
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

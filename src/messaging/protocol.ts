import type { Alternative } from '../core/decide/alternatives.ts';
import type { FrontEnd } from '../core/detect/front-ends.ts';
import type { Signal } from '../core/detect/signals.ts';
import type { Decision, Verdict } from '../core/decide/verdict.ts';
import type { ServiceQuery } from '../core/find-service.ts';
import type { Judgement } from '../core/judge.ts';
import type { LookAlike } from '../core/look-alike.ts';
import type { Claim, Residency } from '../core/records.ts';
import type { Standpoint } from '../core/select-claim.ts';
import type { Messages, PassTerms, SettingName, UserSettings } from '../core/policy/policy.ts';
import type { Pass } from '../core/policy/pass.ts';
import type { PolicyOrigin } from '../core/policy/rule.ts';
import type { ManagedKeyName } from '../policy/managed-keys.ts';
import type { PolicyProblem } from '../policy/policy-values.ts';
import type { ManagedState } from '../policy/settle-managed.ts';
import type { Action, Level, Plan, ServiceKind, TrainingUse, View } from '../core/vocabulary.ts';

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

/** What is kept in this browser, in bytes of its text. */
export interface StoredDataReport {
  readonly entries: readonly {
    readonly name: 'settings' | 'managed' | 'passes' | 'denied' | 'seen' | 'other';
    readonly bytes: number;
  }[];
}

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

/** What became of one key of the organization's policy. */
export interface PolicyKeyReport {
  readonly key: ManagedKeyName;
  /** What holds, an entry a line. */
  readonly lines: readonly string[];
  readonly origin: PolicyOrigin;
  readonly isDelivered: boolean;
  /** It was expected and not delivered; its last good value holds, where there was one. */
  readonly isMissing: boolean;
  readonly problems: readonly PolicyProblem[];
}

/** The organization's policy, as delivered and as understood. */
export interface PolicyReport {
  readonly status: ManagedState['status'];
  /** Milliseconds since 1970; 0: never. */
  readonly readAt: number;
  /** Why it could not be read. */
  readonly reason: string | null;
  /** Whether the catalogue is closed because of that. */
  readonly isClosed: boolean;
  /** JSON text; `null`: there is none. */
  readonly delivered: string | null;
  readonly keys: readonly PolicyKeyReport[];
  /** Problems with keys that do not exist, and with the policy as a whole. */
  readonly otherProblems: readonly PolicyProblem[];
  readonly expected: readonly ManagedKeyName[];
  readonly missing: readonly ManagedKeyName[];
  readonly ruleset: RulesetStamp;
}

/** What is asked of the simulator. */
export interface Simulation {
  /** An address or a name. */
  readonly question: string;
  /** Whom the person answers to, as `parseAudience` reads it; `null`: as it holds here. */
  readonly audience: readonly string[] | null;
  /** YYYY-MM-DD, UTC; `null`: today. */
  readonly date: string | null;
}

/** The screen that a simulated person would see. */
export type SimulationAnswer =
  | {
      readonly ok: true;
      readonly block: BlockReport;
      readonly audience: readonly string[];
      readonly date: string;
    }
  | { readonly ok: false; readonly problem: 'unknown-audience' };

/** What a draft of a policy would do. */
export interface Trial {
  /** False: the draft is no JSON object. */
  readonly isReadable: boolean;
  readonly problems: readonly PolicyProblem[];
  readonly tools: readonly {
    readonly id: string;
    readonly name: string;
    readonly level: Level;
    readonly action: Action;
    readonly decidedBy: Decision;
  }[];
}

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
  readCatalogue: { readonly from: 'page'; readonly request: null; readonly answer: CatalogueReport };
  /** `null`: the catalogue has no tool of this id. */
  readTool: {
    readonly from: 'page';
    readonly request: { readonly id: string };
    readonly answer: ToolReport | null;
  };
  readSettings: { readonly from: 'page'; readonly request: null; readonly answer: SettingsReport };
  readBlock: { readonly from: 'page'; readonly request: PagePlace; readonly answer: BlockReport };
  askPass: {
    readonly from: 'page';
    readonly request: { readonly address: string; readonly reason: string; readonly minutes: number };
    readonly answer: PassAnswer;
  };
  listPasses: { readonly from: 'page'; readonly request: null; readonly answer: readonly PassReport[] };
  endPass: { readonly from: 'page'; readonly request: { readonly id: string }; readonly answer: null };
  readStoredData: { readonly from: 'page'; readonly request: null; readonly answer: StoredDataReport };
  /** Erases all but the organization's policy, and passes that hold by it. */
  eraseStoredData: { readonly from: 'page'; readonly request: null; readonly answer: null };
  readPolicy: { readonly from: 'page'; readonly request: null; readonly answer: PolicyReport };
  simulate: { readonly from: 'page'; readonly request: Simulation; readonly answer: SimulationAnswer };
  /** Tries a draft, which nothing keeps. */
  tryPolicy: { readonly from: 'page'; readonly request: { readonly draft: string }; readonly answer: Trial };
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

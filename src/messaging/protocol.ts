import type { UserSettings } from '../core/policy/policy.ts';
import type { CatalogueReport, ToolReport } from './catalogue-report.ts';
import type { PolicyReport, Simulation, SimulationAnswer, Trial } from './policy-report.ts';
import type { BlockReport, NoticeContent, Report } from './report.ts';
import type { PassAnswer, PassReport, SettingsReport, StoredDataReport } from './settings-report.ts';

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

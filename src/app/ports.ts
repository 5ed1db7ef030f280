import type { AddressFinder, ServiceFinder } from '../core/find-service.ts';
import type { LookAlikeTable } from '../core/look-alike.ts';
import type { NameTable } from '../core/names.ts';
import type { NetRule } from '../core/decide/net-rules.ts';
import type { Ruleset } from '../core/records.ts';
import type { Action, Level } from '../core/vocabulary.ts';
import type { ManagedAnswer } from '../policy/settle-managed.ts';

/** What the use-cases need of the world; `src/adapters` gives it. */

export interface RulesetPort {
  /** What is judged by, read once per worker life. */
  load(): Promise<{ readonly ruleset: Ruleset; readonly addresses: AddressFinder }>;
  /** What things are called, read when something is to be named. */
  loadNames(): Promise<{ readonly names: NameTable; readonly finder: ServiceFinder }>;
  /** What imitations are told by, read when an address is nobody's. */
  loadLookAlikes(): Promise<LookAlikeTable>;
}

/** What a tab's button shows. */
export interface ButtonState {
  readonly level: Level;
  readonly action: Action;
  readonly title: string;
}

export interface ToolbarPort {
  /** Shows a level, an action and a title on a tab's button; `null` makes it quiet again. */
  paint(tab: number, state: ButtonState | null): Promise<void>;
}

export interface OpenTab {
  readonly id: number;
  readonly address: string;
  /** Nothing is kept of what is open in a private window. */
  readonly isPrivate: boolean;
}

/** The address of a frame inside a tab's page. */
export interface FramePlace {
  readonly address: string;
  /** The page or frame that holds it. */
  readonly page: string;
}

export interface TabsPort {
  /** The tab in front, `null` where the browser does not let the extension see it. */
  readActiveTab(): Promise<OpenTab | null>;
  /** The address of a tab's page; `null`: none that can be seen. */
  readTab(tab: number): Promise<OpenTab | null>;
  /** The frames inside a tab's page, as they are now. */
  listFrames(tab: number): Promise<readonly FramePlace[]>;
  /** Whether the document that a tab shows now was found to be an AI chat. */
  holdsChat(tab: number): Promise<boolean>;
  /** The tabs whose addresses the browser lets the extension see. */
  listTabs(): Promise<readonly OpenTab[]>;
  /** Has a tab's top frame ask what its notice says now, and show it, change it or take it away. */
  refreshNotice(tab: number): Promise<void>;
  /** Opens a page of the extension in a new tab beside `tab`. */
  openPage(path: string, tab: number | null): Promise<void>;
  /** Takes a tab's page away and shows a page of the extension in its place. */
  movePage(tab: number, path: string): Promise<void>;
}

export interface StorePort {
  /** Survives the browser's restart. Values are hostile until parsed. */
  readLocal(keys: readonly string[]): Promise<Readonly<Record<string, unknown>>>;
  writeLocal(values: Readonly<Record<string, unknown>>): Promise<void>;
  /** Survives the worker's death, ends with the browser. The value is hostile until parsed. */
  readSession(key: string): Promise<unknown>;
  writeSession(key: string, value: unknown): Promise<void>;
}

export interface ClockPort {
  /** Milliseconds since 1970, UTC. */
  now(): number;
}

export interface ManagedPort {
  /** What the browser hands over of the organization's policy. Never rejects. */
  read(): Promise<ManagedAnswer>;
}

export interface NetPort {
  /** Replaces the rules that outlive the browser. */
  setRules(rules: readonly NetRule[]): Promise<void>;
  /** Replaces the rules that end with the browser. */
  setSessionRules(rules: readonly NetRule[]): Promise<void>;
}

export interface HostScriptsPort {
  /** Has the browser run the visit script on these hosts too; an empty list ends it. */
  setHosts(matches: readonly string[]): Promise<void>;
}

export interface InstallationPort {
  /** Whether an administrator installed the extension. */
  isByAdministrator(): Promise<boolean>;
}

/** Names of alarms. */
export type AlarmName = 'policy' | 'passes' | 'grace' | 'day';

export interface AlarmsPort {
  /** Wakes the worker at a time, for passes and graces each minute from then on; replaces an alarm of the same name. */
  set(name: AlarmName, time: number): Promise<void>;
  /** Leaves an alarm of the same name that is already set as it is. */
  setOnce(name: AlarmName, time: number): Promise<void>;
  clear(name: AlarmName): Promise<void>;
}

export interface Ports {
  readonly ruleset: RulesetPort;
  readonly toolbar: ToolbarPort;
  readonly tabs: TabsPort;
  readonly store: StorePort;
  readonly clock: ClockPort;
  readonly managed: ManagedPort;
  readonly net: NetPort;
  readonly hostScripts: HostScriptsPort;
  readonly alarms: AlarmsPort;
  readonly installation: InstallationPort;
}

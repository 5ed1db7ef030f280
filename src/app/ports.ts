import type { ServiceFinder } from '../core/find-service.ts';
import type { Ruleset } from '../core/records.ts';
import type { Action, Level } from '../core/vocabulary.ts';

/** What the use-cases need of the world; `src/adapters` gives it. */

export interface RulesetPort {
  /** The bundled records, read once per worker life. */
  load(): Promise<{ readonly ruleset: Ruleset; readonly finder: ServiceFinder }>;
}

export interface ToolbarPort {
  /** Shows a level, an action and a title on a tab's button; `null` makes it quiet again. */
  paint(
    tab: number,
    state: { readonly level: Level; readonly action: Action; readonly title: string } | null,
  ): Promise<void>;
}

export interface OpenTab {
  readonly id: number;
  readonly address: string;
}

export interface TabsPort {
  /** The address of the tab in front, `null` where the browser does not let the extension see it. */
  readActiveAddress(): Promise<string | null>;
  /** The tabs whose addresses the browser lets the extension see. */
  listTabs(): Promise<readonly OpenTab[]>;
  /** Has a tab's top frame ask what its notice says now, and show it, change it or take it away. */
  refreshNotice(tab: number): Promise<void>;
  /** Opens a page of the extension in a new tab beside `tab`. */
  openPage(path: string, tab: number | null): Promise<void>;
}

export interface StorePort {
  /** Survives the browser's restart. The value is hostile until parsed. */
  readLocal(key: string): Promise<unknown>;
  writeLocal(key: string, value: unknown): Promise<void>;
  /** Survives the worker's death, ends with the browser. The value is hostile until parsed. */
  readSession(key: string): Promise<unknown>;
  writeSession(key: string, value: unknown): Promise<void>;
}

export interface ClockPort {
  /** Today, UTC, as YYYY-MM-DD. */
  today(): string;
}

export interface Ports {
  readonly ruleset: RulesetPort;
  readonly toolbar: ToolbarPort;
  readonly tabs: TabsPort;
  readonly store: StorePort;
  readonly clock: ClockPort;
}

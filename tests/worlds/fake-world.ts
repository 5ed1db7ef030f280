import type { AddressFinder } from '../../src/core/find-service.ts';
import { indexNames } from '../../src/core/find-service.ts';
import type { NetRule } from '../../src/core/decide/net-rules.ts';
import type { LookAlikeTable } from '../../src/core/look-alike.ts';
import { NO_NAMES } from '../../src/core/names.ts';
import type { Ruleset } from '../../src/core/records.ts';
import { forgiveReads } from '../../src/app/forgive-reads.ts';
import type { AlarmName, ButtonState, OpenTab, Ports } from '../../src/app/ports.ts';
import type { ManagedAnswer } from '../../src/policy/settle-managed.ts';
import { indexAddresses } from '../../src/ruleset/decode.ts';

/** At which call to the browser a worker dies, and whether the call still had its effect. */
export interface Death {
  /** The first call is 1. */
  readonly call: number;
  readonly when: 'before' | 'after';
}

/** A worker's life: what it can reach, and when it ended. */
export interface WorkerLife {
  readonly ports: Ports;
  /** Names of the calls so far. */
  readonly calls: readonly string[];
  /** Resolves when it dies; never for a worker that lives. */
  readonly death: Promise<void>;
  isDead(): boolean;
}

const REPEATED: readonly AlarmName[] = ['passes', 'grace'];
const MS_PER_MINUTE = 60_000;
const NO_LOOK_ALIKES: LookAlikeTable = {
  originals: new Map(),
  own: new Set(),
  brands: [],
  imitators: new Map(),
};

/** Everything of a browser that outlives a worker, held in memory. */
export class FakeWorld {
  now: number;
  answer: ManagedAnswer = { kind: 'absent' };
  /** Writing to the store fails, as on a full disk. */
  isFull = false;
  /** Nothing of the store can be read, nor written. */
  isBroken = false;
  isByAdministrator = false;
  readonly local = new Map<string, string>();
  readonly session = new Map<string, string>();
  readonly alarms = new Map<AlarmName, number>();
  readonly tabs = new Map<number, OpenTab>();
  readonly buttons = new Map<number, ButtonState>();
  readonly opened: string[] = [];
  /** Tabs whose notice was told to ask what it says. */
  readonly noticed = new Set<number>();
  netRules: readonly NetRule[] = [];
  sessionRules: readonly NetRule[] = [];
  hosts: readonly string[] = [];
  readonly #ruleset: Ruleset;
  readonly #addresses: AddressFinder;

  constructor(ruleset: Ruleset, now: number) {
    this.now = now;
    this.#ruleset = ruleset;
    this.#addresses = indexAddresses(ruleset);
  }

  openTab(id: number, address: string, isPrivate = false): void {
    this.tabs.set(id, { id, address, isPrivate });
  }

  /** Takes an alarm that is due from the browser; one that is repeated rings again. */
  ring(name: AlarmName): void {
    this.alarms.delete(name);
    if (REPEATED.includes(name)) this.alarms.set(name, this.now + MS_PER_MINUTE);
  }

  /** What ends with the browser. */
  endBrowser(): void {
    this.session.clear();
    this.sessionRules = [];
    this.buttons.clear();
  }

  /** All that is left behind, as text to compare. */
  snapshot(): string {
    const plain = (map: ReadonlyMap<unknown, unknown>) =>
      [...map].map(([key, value]) => [String(key), value] as const).sort(([a], [b]) => (a < b ? -1 : 1));
    return JSON.stringify(
      {
        local: plain(this.local),
        session: plain(this.session),
        alarms: plain(this.alarms),
        tabs: plain(this.tabs),
        buttons: plain(this.buttons),
        noticed: [...this.noticed].sort(),
        opened: this.opened,
        netRules: this.netRules,
        sessionRules: this.sessionRules,
        hosts: this.hosts,
      },
      null,
      1,
    );
  }

  /** Starts a worker; it dies as planned. */
  startWorker(planned: Death | null = null): WorkerLife {
    const calls: string[] = [];
    let isDead = false;
    let die: () => void = () => undefined;
    const death = new Promise<void>((resolve) => {
      die = resolve;
    });
    const call = async <Value>(name: string, effect: () => Value): Promise<Value> => {
      if (isDead) return new Promise<never>(() => undefined);
      calls.push(name);
      if (planned?.call === calls.length) {
        if (planned.when === 'after') effect();
        isDead = true;
        die();
        return new Promise<never>(() => undefined);
      }
      // The browser answers later.
      await Promise.resolve();
      return effect();
    };
    return { ports: this.#createPorts(call), calls, death, isDead: () => isDead };
  }

  #createPorts(call: <Value>(name: string, effect: () => Value) => Promise<Value>): Ports {
    const ruleset = this.#ruleset;
    const addresses = this.#addresses;
    const read = (area: ReadonlyMap<string, string>, key: string): unknown => {
      if (this.isBroken) throw new Error('the profile is broken');
      const text = area.get(key);
      return text === undefined ? undefined : JSON.parse(text);
    };
    const write = (area: Map<string, string>, key: string, value: unknown) => {
      if (this.isFull || this.isBroken) throw new Error('QUOTA_BYTES quota exceeded');
      area.set(key, JSON.stringify(value));
    };
    return {
      ruleset: {
        load: () => call('ruleset.load', () => ({ ruleset, addresses })),
        loadNames: () =>
          call('ruleset.loadNames', () => ({
            names: NO_NAMES,
            finder: {
              addresses,
              lookAlikes: NO_LOOK_ALIKES,
              ...indexNames(ruleset.services.values(), NO_NAMES),
            },
          })),
        loadLookAlikes: () => call('ruleset.loadLookAlikes', () => NO_LOOK_ALIKES),
      },
      toolbar: {
        paint: (tab, state) =>
          call('toolbar.paint', () => {
            if (state === null) this.buttons.delete(tab);
            else this.buttons.set(tab, state);
          }),
      },
      tabs: {
        readActiveTab: () => call('tabs.readActiveTab', () => [...this.tabs.values()][0] ?? null),
        readTab: (tab) => call('tabs.readTab', () => this.tabs.get(tab) ?? null),
        listFrames: () => call('tabs.listFrames', () => []),
        holdsChat: () => call('tabs.holdsChat', () => true),
        listTabs: () =>
          call('tabs.listTabs', () =>
            [...this.tabs.values()].filter(({ address }) => /^https?:/.test(address)),
          ),
        refreshNotice: (tab) => call('tabs.refreshNotice', () => void this.noticed.add(tab)),
        openPage: (path) => call('tabs.openPage', () => void this.opened.push(path)),
        movePage: (tab, path) =>
          call('tabs.movePage', () => {
            this.openTab(tab, `extension:${path}`);
            this.buttons.delete(tab);
            this.noticed.delete(tab);
          }),
      },
      store: forgiveReads({
        readLocal: (keys) =>
          call('store.readLocal', () =>
            Object.fromEntries(
              keys.flatMap((key) =>
                this.isBroken || this.local.has(key) ? [[key, read(this.local, key)] as const] : [],
              ),
            ),
          ),
        writeLocal: (values) =>
          call('store.writeLocal', () => {
            for (const [key, value] of Object.entries(values)) write(this.local, key, value);
          }),
        readSession: (key) => call('store.readSession', () => read(this.session, key)),
        writeSession: (key, value) => call('store.writeSession', () => write(this.session, key, value)),
      }),
      clock: { now: () => this.now },
      managed: { read: () => call('managed.read', () => this.answer) },
      net: {
        setRules: (rules) =>
          call('net.setRules', () => {
            this.netRules = rules;
          }),
        setSessionRules: (rules) =>
          call('net.setSessionRules', () => {
            this.sessionRules = rules;
          }),
      },
      hostScripts: {
        setHosts: (hosts) =>
          call('hostScripts.setHosts', () => {
            this.hosts = hosts;
          }),
      },
      alarms: {
        set: (name, time) => call('alarms.set', () => void this.alarms.set(name, time)),
        setOnce: (name, time) =>
          call('alarms.setOnce', () => {
            if (!this.alarms.has(name)) this.alarms.set(name, time);
          }),
        clear: (name) => call('alarms.clear', () => void this.alarms.delete(name)),
      },
      installation: { isByAdministrator: () => call('installation', () => this.isByAdministrator) },
    };
  }
}

import type { NetRule } from '../core/decide/net-rules.ts';
import { browser } from './browser.ts';

type Run = (tab: number, address: string) => Promise<void>;

/** Where Firefox's event page remembers the hosts to listen for: read before anything asynchronous can be. */
const HOSTS_KEY = 'blockedHosts';

/**
 * Chromium's and Firefox's (NS_ERROR_ABORT) words for what a net rule stopped. Chromium says ERR_FAILED where a site's own
 * service worker asked the network in vain.
 */
const OWN_DOING = /ERR_BLOCKED_BY_CLIENT|ERR_FAILED|2147500036/;

let stop: (() => void) | null = null;
let tell: Run | null = null;

/**
 * Hears of navigations of tabs that a net rule stopped: it does so without a word to the extension. To be called
 * synchronously when the worker starts.
 *
 * Firefox tells of every navigation that is cut short, also on ordinary pages, and would start the event page each
 * time; it listens for blocked hosts only. A service worker of Chromium has no synchronous store to know them by, and
 * Chromium tells of such navigations rarely.
 */
export function listenForFailedNavigations(run: Run): void {
  tell = run;
  listen(readHosts());
}

/** The hosts that are blocked changed. */
export function watchBlockedHosts(rules: readonly NetRule[]): void {
  if (typeof localStorage === 'undefined') return;
  const hosts = rules.flatMap(({ action, patterns }) =>
    action === 'block' ? patterns.map(({ host }) => host) : [],
  );
  localStorage.setItem(HOSTS_KEY, JSON.stringify([...new Set(hosts)]));
  listen(readHosts());
}

/** `null` where there is nothing to know them by: every host. */
function readHosts(): string[] | null {
  if (typeof localStorage === 'undefined') return null;
  try {
    const hosts: unknown = JSON.parse(localStorage.getItem(HOSTS_KEY) ?? '[]');
    return Array.isArray(hosts) ? hosts.filter((host) => typeof host === 'string') : [];
  } catch {
    return [];
  }
}

function listen(hosts: readonly string[] | null): void {
  stop?.();
  stop = null;
  if (hosts?.length === 0) return;
  const hear: Parameters<typeof browser.webNavigation.onErrorOccurred.addListener>[0] = (details) => {
    const { tabId, url, frameId, error = '' } = details as typeof details & { readonly error?: string };
    if (frameId !== 0 || !OWN_DOING.test(error)) return;
    tell?.(tabId, url).catch((failure: unknown) => console.error('[worker] failed navigation:', failure));
  };
  const filter = { url: hosts?.map((hostSuffix) => ({ hostSuffix })) ?? [{ schemes: ['http', 'https'] }] };
  browser.webNavigation.onErrorOccurred.addListener(hear, filter);
  stop = () => browser.webNavigation.onErrorOccurred.removeListener(hear);
}

import { evaluateIn } from './bidi-script.ts';
import type { BidiClient } from './bidi.ts';

/**
 * What Firefox shows only to its own code: the popup of an extension, the state of an event page, who asks for what.
 * The browser has to be started with `--remote-allow-system-access`; the names used here are not a public interface.
 */
export interface FirefoxInternals {
  /** The BiDi context of the open popup, or `null` while there is none on the screen. */
  findPopup(): Promise<string | null>;
  closePopup(): Promise<void>;
  setColorScheme(context: string, scheme: 'light' | 'dark'): Promise<void>;
  /** Starts of the event page since {@link openInternals}, and the run that it found. */
  countStarts(): Promise<number>;
  /** Suspends the event page in the way of about:debugging, and resolves when it is gone. */
  suspendBackground(): Promise<void>;
  listRequests(): Promise<string[]>;
  /** Adds to, or takes from, what the extension may do, as a person can. */
  setPermissions(
    change: 'add' | 'remove',
    permissions: readonly string[],
    origins: readonly string[],
  ): Promise<void>;
  /** Loads the extension anew from its folder. The watch goes on with the new one. */
  reload(): Promise<void>;
}

const NAVIGABLES = `ChromeUtils.importESModule(
  'chrome://remote/content/shared/NavigableManager.sys.mjs').NavigableManager`;

// BiDi resolves its context ids among the tabs only. A popup is shown in a browser element too, so it answers to one
// id more; the element is looked up each time, as the browser swaps it while the popup opens.
const FIND_POPUP = `(() => {
  const find = () => document.querySelector('panel[panelopen] browser.webextension-popup-browser');
  const popup = find();
  if (!popup || popup.getBoundingClientRect().width < 20) return null;
  popup.permanentKey ??= {};
  const navigables = ${NAVIGABLES};
  const id = navigables.getIdForBrowser(popup);
  const findTab = Object.getPrototypeOf(navigables).getBrowserById;
  navigables.getBrowserById = (wanted) => (wanted === id ? find() : findTab.call(navigables, wanted));
  return id;
})()`;

const CLOSE_POPUP = `document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup()`;

const watchExtension = (addonId: string): string => `(() => {
  const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(addonId)});
  const seen = { extension, starts: extension.backgroundState === 'running' ? 1 : 0, requests: [] };
  extension.on('background-script-started', () => { seen.starts += 1; });
  // The service keeps observers weakly when told so; this one must live as long as the window.
  seen.observer = { observe(channel) {
    const { triggeringPrincipal, loadingPrincipal, externalContentPolicyType } =
      channel.QueryInterface(Ci.nsIHttpChannel).loadInfo;
    const isOwn = (principal) =>
      [principal?.addonPolicy, principal?.contentScriptAddonPolicy].some((policy) => policy?.id === extension.id);
    const isNavigation = externalContentPolicyType === Ci.nsIContentPolicy.TYPE_DOCUMENT;
    if (!isNavigation && [triggeringPrincipal, loadingPrincipal].some(isOwn)) seen.requests.push(channel.URI.spec);
  } };
  Services.obs.addObserver(seen.observer, 'http-on-opening-request');
  globalThis.seenOfExtension = seen;
})()`;

const reloadExtension = (addonId: string): string => `(async () => {
  Services.obs.removeObserver(globalThis.seenOfExtension.observer, 'http-on-opening-request');
  const { AddonManager } = ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs');
  const addon = await AddonManager.getAddonByID(${JSON.stringify(addonId)});
  await addon.reload();
})()`;

const SUSPEND = `(async () => {
  const { extension } = globalThis.seenOfExtension;
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
  return extension.backgroundState;
})()`;

/**
 * Begins to watch an installed extension from the browser's first window.
 *
 * @throws Error when this Firefox does not give access, or its internals have changed.
 */
export async function openInternals(bidi: BidiClient, addonId: string): Promise<FirefoxInternals> {
  const tree = await bidi.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
    maxDepth: 0,
  });
  const browserWindow = tree.contexts[0]?.context ?? '';
  const run = <T>(expression: string): Promise<T> => evaluateIn<T>(bidi, browserWindow, expression);
  await run(watchExtension(addonId));
  return {
    findPopup: () => run<string | null>(FIND_POPUP),
    closePopup: () => run(CLOSE_POPUP),
    setColorScheme: (context, scheme) =>
      run(
        `void (${NAVIGABLES}.getBrowsingContextById('${context}').prefersColorSchemeOverride = '${scheme}')`,
      ),
    countStarts: () => run<number>('globalThis.seenOfExtension.starts'),
    async suspendBackground() {
      const state = await run<string>(SUSPEND);
      if (state !== 'stopped') throw new Error(`The event page is ${state} after it was suspended`);
    },
    listRequests: () => run<string[]>('globalThis.seenOfExtension.requests'),
    setPermissions: (change, permissions, origins) =>
      run(`(async () => {
        const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
        await ExtensionPermissions.${change}(${JSON.stringify(addonId)},
          ${JSON.stringify({ permissions, origins })}, globalThis.seenOfExtension.extension);
      })()`),
    async reload() {
      await run(reloadExtension(addonId));
      await run(watchExtension(addonId));
    },
  };
}

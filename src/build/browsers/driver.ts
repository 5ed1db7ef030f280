/**
 * One interface over two browsers, so that a test is written once. Both drivers start a real browser with the built
 * extension in it; input is the browser's own (events are trusted).
 */

import type { ForceInstall } from './force-install.ts';
import type { ManagedPolicy } from './policy-folder.ts';

/** Where and how long to poll. */
export interface WaitOptions {
  /** What is awaited, in words; it names the error. */
  readonly what: string;
  /** 5,000 when left out. */
  readonly timeoutMs?: number;
}

export interface GotoOptions {
  /** `load` when left out. */
  readonly waitUntil?: 'load' | 'domcontentloaded';
}

/** A document on the screen: a tab, or the popup of the extension's button. */
export interface View {
  url(): Promise<string>;

  /**
   * Evaluates in the page's main world and awaits a promise.
   *
   * @param expression - an expression (not statements) whose value is JSON data.
   * @throws Error when the expression throws.
   */
  evaluate<T>(expression: string): Promise<T>;

  /**
   * Polls until the expression is truthy; errors on the way (a navigation, say) count as falsy.
   *
   * @throws Error that names `what` and gives the last error.
   */
  waitFor<T>(expression: string, options: WaitOptions): Promise<T>;

  /** Waits for the element, scrolls it into view and clicks its middle. */
  click(selector: string): Promise<void>;
  /** Clicks at a point of the viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  /** Replaces the content of a field or an editable element. */
  fill(selector: string, text: string): Promise<void>;
  /** Types into whatever has the focus, key by key. */
  type(text: string): Promise<void>;
  /** Presses a key: `Enter`, `Tab`, `Shift+Tab`, `Escape`, `ArrowDown`, `Control+a`, `x`. */
  press(key: string): Promise<void>;
  focus(selector: string): Promise<void>;

  /** Writes the viewport as PNG. */
  screenshot(path: string): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;

  /**
   * Calls a function with each closed shadow root of the document (nested ones too; frames are left out).
   *
   * @param functionText - source of a function `(root) => data`, run in the page's main world.
   * @param hostSelector - only roots whose host matches; `null` for every one.
   */
  evaluateInClosedShadows<T>(functionText: string, hostSelector: string | null): Promise<T[]>;
  /** The visible text of every closed shadow root of the document. */
  readClosedShadowText(hostSelector: string | null): Promise<string[]>;
  /**
   * Clicks the button, link or label of a closed shadow root that has this text or this accessible name.
   *
   * @throws Error when there is none within five seconds.
   */
  clickInClosedShadow(text: string): Promise<void>;

  close(): Promise<void>;
}

export interface Tab extends View {
  /** The browser's own number of the tab, as in `tabs.get`. */
  readonly id: number;
  /** @throws Error when the page can not be loaded. */
  goto(url: string, options?: GotoOptions): Promise<void>;
  setViewport(size: { readonly width: number; readonly height: number }): Promise<void>;
  /** Makes this the tab in front. */
  activate(): Promise<void>;
}

export interface Badge {
  readonly text: string;
  readonly title: string;
}

export interface BrowserDriver {
  readonly name: 'chromium' | 'firefox';
  readonly version: string;
  /** The address of a file of the extension. */
  extensionUrl(path: string): string;

  /** Opens a tab in front. */
  openTab(url?: string): Promise<Tab>;
  /** Waits for a tab that somebody else opened (the extension, a link), and makes it the tab in front. */
  waitForTab(matches: (url: string) => boolean, options: WaitOptions): Promise<Tab>;
  /** Makes the tab active and opens the real popup of the extension's button on it. One popup is open at a time. */
  openPopup(tab: Tab): Promise<View>;
  /** What the extension's button shows on the tab. */
  badge(tab: Tab): Promise<Badge>;

  /**
   * Evaluates on the helper page, a tab in the background at an address of the extension. Use `chrome.*`: both
   * browsers have it there, with promises.
   */
  evaluateInExtension<T>(expression: string): Promise<T>;
  /** Ends the background script, as the browser does when it is idle, and waits until it is gone. */
  killWorker(): Promise<void>;
  /**
   * Loads the extension anew from its folder, as an update does: pages that are open keep the scripts of the old one.
   * Counts of starts and requests begin anew.
   */
  reloadExtension(): Promise<void>;
  /** Takes the extension's access to all sites back, as a person can. */
  withholdSites(): Promise<void>;
  /** Lets the extension into private windows, as a person can; it is loaded anew. */
  allowPrivateWindows(): Promise<void>;
  /** Opens a private window; its tabs can not be driven. */
  openPrivateWindow(url: string): Promise<void>;
  /** The addresses of all tabs of all windows, private ones too. */
  listAddresses(): Promise<string[]>;
  /** How often the background script has started since the browser did: killed and woken once, it is 2. */
  workerStarts(): Promise<number>;
  /**
   * The http(s) requests of the background script and of the extension's pages, in order; navigations of tabs do not
   * count. Of a content script each browser tells only a part (Chromium `fetch`, Firefox images and the like): what the
   * site server has recorded is the proof there.
   */
  networkRequestsOfExtension(): Promise<readonly string[]>;

  /**
   * Changes the organization's policy while the browser runs.
   *
   * @throws Error when the browser was started without `policy`.
   */
  setPolicy(policy: ManagedPolicy | null): void;
  /** Resolves when the browser has ended, whoever ended it. */
  whenClosed(): Promise<void>;
  /** Ends the browser and removes its profile, unless the profile was given. */
  close(): Promise<void>;
}

/** What both drivers need to start. */
export interface StartOptions {
  readonly executablePath: string;
  /** The built extension, unpacked. */
  readonly extensionFolder: string;
  /** Kept on close; a throw-away profile when left out. */
  readonly profileFolder?: string;
  /** Answers for every https host. */
  readonly server?: { readonly port: number };
  /** An HTTP proxy on 127.0.0.1, through which everything goes, also what is asked of this machine. */
  readonly proxy?: { readonly port: number };
  /** `true` when left out. */
  readonly headless?: boolean;
  readonly args?: readonly string[];
  /** Variables beside those of this process, e.g. the language. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The organization's policy that the browser finds at its start; `null`: an empty folder of policies. Left out: the system's own. */
  readonly policy?: ManagedPolicy | null;
  /**
   * The extension as an administrator's policy installs it, from an update server as an organization runs one; by the
   * command line when left out. Chromium only; needs `policy`.
   */
  readonly install?: ForceInstall;
  /**
   * The extension's file that the helper page shows. `manifest.json` when left out: the extension's programming
   * interfaces are there, and none of its scripts run.
   */
  readonly helperPage?: string;
}

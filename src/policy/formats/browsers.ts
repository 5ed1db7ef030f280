/** The browsers that a policy can be written for. */
export const BROWSERS = ['chrome', 'edge', 'firefox'] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** The extension's id in each browser; `null`: nothing is written for it. */
export type ExtensionIds = Readonly<Record<BrowserName, string | null>>;

/** Where a browser looks for the policy of an extension. */
export interface BrowserPlace {
  readonly title: string;
  /** The key below HKLM or HKCU, for texts as values and lists as subkeys. */
  readonly registryKey: (id: string) => string;
  /** The preference domain on macOS, and where in it the policy stands. */
  readonly macDomain: (id: string) => string;
  readonly macPath: (id: string) => readonly string[];
}

/** The id that the Firefox package carries. */
export const FIREFOX_ID = 'plimsoll@plimsoll.invalid';

/**
 * @see https://www.chromium.org/administrators/configuring-policy-for-extensions/ for Chrome; Edge has the same under
 * its own names.
 * @see https://mozilla.github.io/policy-templates/#3rdparty for Firefox, whose registry and preferences hold the tree
 * of policies.json.
 */
export const BROWSER_PLACES: Readonly<Record<BrowserName, BrowserPlace>> = {
  chrome: {
    title: 'Google Chrome',
    registryKey: (id) => joinKey('Google', 'Chrome', '3rdparty', 'extensions', id, 'policy'),
    macDomain: (id) => `com.google.Chrome.extensions.${id}`,
    macPath: () => [],
  },
  edge: {
    title: 'Microsoft Edge',
    registryKey: (id) => joinKey('Microsoft', 'Edge', '3rdparty', 'extensions', id, 'policy'),
    macDomain: (id) => `com.microsoft.Edge.extensions.${id}`,
    macPath: () => [],
  },
  firefox: {
    title: 'Mozilla Firefox',
    registryKey: (id) => joinKey('Mozilla', 'Firefox', '3rdparty', 'Extensions', id),
    macDomain: () => 'org.mozilla.firefox',
    macPath: (id) => ['3rdparty', 'Extensions', id],
  },
};

function joinKey(...parts: readonly string[]): string {
  return ['Software', 'Policies', ...parts].join('\\');
}

/** Whether a text is the id of an extension in a browser: 32 letters a to p; in Firefox a mail address or a UUID in braces. */
export function isExtensionId(browser: BrowserName, id: string): boolean {
  return browser === 'firefox'
    ? /^([\w.-]*@[\w.-]+|\{[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\})$/i.test(id) && id.length <= 80
    : /^[a-p]{32}$/.test(id);
}

/** The browsers of some that have an id, with it. */
export function listTargets(
  ids: ExtensionIds,
  browsers: readonly BrowserName[],
): { readonly browser: BrowserName; readonly id: string }[] {
  return browsers.flatMap((browser) => {
    const id = ids[browser];
    return id === null ? [] : [{ browser, id }];
  });
}

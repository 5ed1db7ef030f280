const PROTOTYPES = [Object.prototype, Array.prototype, String.prototype, Function.prototype, Map.prototype];
const OWN_KEYS = PROTOTYPES.map((prototype) => Reflect.ownKeys(prototype).length);

/** @throws Error when something was added to a prototype that everything inherits from. */
export function expectUnpolluted(): void {
  PROTOTYPES.forEach((prototype, place) => {
    if (Reflect.ownKeys(prototype).length !== OWN_KEYS[place]) throw new Error('a prototype was polluted');
  });
  if (Object.getPrototypeOf({}) !== Object.prototype) throw new Error('a prototype was replaced');
}

/** Keys whose texts become the target of a link. */
const LINK_KEYS: ReadonlySet<string> = new Set(['link', 'url', 'archivedUrl', 'requestAccess', 'address']);

/** Characters that turn the reading direction around, and those that do something to a terminal. */
const TRICKS = /[\p{Bidi_Control}\p{Surrogate}]|(?![\t\n\r])\p{Cc}/u;

/**
 * Walks through what a surface is given to show.
 *
 * @throws Error for a text that hides or turns what it says, and for a link that leads elsewhere than to the web.
 */
export function expectHarmless(value: unknown, key = ''): void {
  if (typeof value === 'string') {
    const trick = TRICKS.exec(value)?.[0];
    if (trick !== undefined) throw new Error(`${key}: U+${trick.codePointAt(0)?.toString(16) ?? ''}`);
    if (LINK_KEYS.has(key)) expectWebLink(value, key);
    if (key === 'contact' && !/^[^:?&#/]+@[^:?&#/]+$/.test(value)) expectWebLink(value, key);
  } else if (value instanceof Map) {
    for (const entry of value) expectHarmless(entry, key);
  } else if (Array.isArray(value)) {
    for (const entry of value) expectHarmless(entry, key);
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, entry] of Object.entries(value)) {
      expectHarmless(name, 'name of a key');
      expectHarmless(entry, name);
    }
  }
}

/** @throws Error for anything but an https address as a browser reads it. */
function expectWebLink(link: string, where: string): void {
  if (!link.startsWith('https://') || new URL(link).protocol !== 'https:')
    throw new Error(`${where}: "${link}" is no link to the web`);
}

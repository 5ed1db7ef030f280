import { writeFileSync } from 'node:fs';
import { callIn, evaluateIn, locateClosedShadows } from './bidi-script.ts';
import type { NodeReference } from './bidi-script.ts';
import type { BidiClient } from './bidi.ts';
import { clickInClosedShadow, readClosedShadowText } from './closed-shadow.ts';
import type { View, WaitOptions } from './driver.ts';
import type { FirefoxInternals } from './firefox-internals.ts';
import { readKeys, spellText } from './firefox-keys.ts';
import type { KeyAction } from './firefox-keys.ts';
import { waitUntil } from './wait-until.ts';

const FIND_MIDDLE = `(element) => {
  const visible = () => element.getBoundingClientRect();
  if (visible().top < 0 || visible().bottom > innerHeight) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = visible();
  return width === 0 || height === 0 ? null : { x: x + width / 2, y: y + height / 2 };
}`;

const SELECT_ALL = `(element) => {
  element.focus();
  if (element.select) element.select();
  else getSelection().selectAllChildren(element);
}`;

/** A document that BiDi can reach, seen through the common interface. */
export class FirefoxView implements View {
  protected readonly bidi: BidiClient;
  protected readonly internals: FirefoxInternals;
  protected readonly context: string;

  constructor(bidi: BidiClient, internals: FirefoxInternals, context: string) {
    this.bidi = bidi;
    this.internals = internals;
    this.context = context;
  }

  async url(): Promise<string> {
    return this.evaluate<string>('location.href');
  }

  async evaluate<T>(expression: string): Promise<T> {
    return evaluateIn<T>(this.bidi, this.context, expression);
  }

  async waitFor<T>(expression: string, options: WaitOptions): Promise<T> {
    return waitUntil(() => this.evaluate<T>(expression), options);
  }

  async click(selector: string): Promise<void> {
    const element = await this.locate(selector);
    const { x, y } = await waitUntil(
      () => callIn<{ x: number; y: number } | null>(this.bidi, this.context, FIND_MIDDLE, [element]),
      { what: `${selector} on the screen` },
    );
    await this.clickAt(x, y);
  }

  async clickAt(x: number, y: number): Promise<void> {
    const move = { type: 'pointerMove', x: Math.floor(x), y: Math.floor(y) };
    const press = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions: [move, ...press] }],
    });
  }

  async fill(selector: string, text: string): Promise<void> {
    await callIn(this.bidi, this.context, SELECT_ALL, [await this.locate(selector)]);
    await (text === '' ? this.press('Delete') : this.type(text));
  }

  async type(text: string): Promise<void> {
    await this.pressKeys(spellText(text));
  }

  async press(key: string): Promise<void> {
    await this.pressKeys(readKeys(key));
  }

  async focus(selector: string): Promise<void> {
    await callIn(this.bidi, this.context, '(element) => element.focus()', [await this.locate(selector)]);
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.internals.setColorScheme(this.context, scheme);
    // The window hears of it in its own process, a little later.
    const isDark = `matchMedia('(prefers-color-scheme: dark)').matches`;
    await this.waitFor(`${isDark} === ${scheme === 'dark'}`, { what: `the ${scheme} color scheme` });
  }

  async evaluateInClosedShadows<T>(functionText: string, hostSelector: string | null): Promise<T[]> {
    const source = `async (root, selector) =>
      selector && !root.host.matches(selector) ? [] : [await (${functionText})(root)]`;
    const values: T[] = [];
    for (const root of await locateClosedShadows(this.bidi, this.context)) {
      values.push(...(await callIn<T[]>(this.bidi, this.context, source, [root, hostSelector])));
    }
    return values;
  }

  async readClosedShadowText(hostSelector: string | null): Promise<string[]> {
    return readClosedShadowText(this, hostSelector);
  }

  async clickInClosedShadow(text: string): Promise<void> {
    return clickInClosedShadow(this, text);
  }

  async close(): Promise<void> {
    await this.internals.closePopup();
    await waitUntil(async () => (await this.internals.findPopup()) === null, { what: 'the popup to close' });
  }

  private async locate(selector: string): Promise<NodeReference> {
    const what = `an element ${selector}`;
    return waitUntil(
      async () => {
        const { nodes } = await this.bidi.send<{ nodes: NodeReference[] }>('browsingContext.locateNodes', {
          context: this.context,
          locator: { type: 'css', value: selector },
          maxNodeCount: 1,
        });
        const sharedId = nodes[0]?.sharedId;
        return sharedId === undefined ? null : { sharedId };
      },
      { what },
    );
  }

  private async pressKeys(actions: readonly KeyAction[]): Promise<void> {
    await this.bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }
}

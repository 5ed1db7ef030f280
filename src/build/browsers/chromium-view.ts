import type { CDPSession, Page } from 'playwright';
import { clickInClosedShadow, readClosedShadowText } from './closed-shadow.ts';
import type { GotoOptions, Tab, View, WaitOptions } from './driver.ts';
import { waitUntil } from './wait-until.ts';

type DomNode = Awaited<ReturnType<typeof getDocument>>;

async function getDocument(session: CDPSession) {
  return (await session.send('DOM.getDocument', { depth: -1, pierce: true })).root;
}

/** Frames are left out: their documents hang on `contentDocument`. */
function findClosedShadows(node: DomNode): number[] {
  const roots = node.shadowRoots ?? [];
  const own = roots
    .filter(({ shadowRootType }) => shadowRootType === 'closed')
    .map((root) => root.backendNodeId);
  return [...own, ...[...roots, ...(node.children ?? [])].flatMap(findClosedShadows)];
}

/** A page of Playwright, seen through the common interface. */
export class ChromiumView implements View {
  protected readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async url(): Promise<string> {
    return this.page.url();
  }

  async evaluate<T>(expression: string): Promise<T> {
    return this.page.evaluate<T>(expression);
  }

  async waitFor<T>(expression: string, options: WaitOptions): Promise<T> {
    return waitUntil(() => this.evaluate<T>(expression), options);
  }

  async click(selector: string): Promise<void> {
    await this.page.click(selector);
  }

  async clickAt(x: number, y: number): Promise<void> {
    await this.page.mouse.click(x, y);
  }

  async fill(selector: string, text: string): Promise<void> {
    await this.page.fill(selector, text);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  async focus(selector: string): Promise<void> {
    await this.page.focus(selector);
  }

  async screenshot(path: string): Promise<void> {
    await this.page.screenshot({ path });
  }

  async setColorScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMedia({ colorScheme: scheme });
  }

  async evaluateInClosedShadows<T>(functionText: string, hostSelector: string | null): Promise<T[]> {
    const session = await this.page.context().newCDPSession(this.page);
    try {
      const values: T[] = [];
      for (const backendNodeId of findClosedShadows(await getDocument(session))) {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId });
        if (object.objectId === undefined) continue;
        const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
          objectId: object.objectId,
          functionDeclaration: `async function (selector) {
            return selector && !this.host.matches(selector) ? [] : [await (${functionText})(this)];
          }`,
          arguments: [{ value: hostSelector }],
          awaitPromise: true,
          returnByValue: true,
        });
        if (exceptionDetails !== undefined)
          throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        values.push(...(result.value as T[]));
      }
      return values;
    } finally {
      await session.detach().catch(() => undefined);
    }
  }

  async readClosedShadowText(hostSelector: string | null): Promise<string[]> {
    return readClosedShadowText(this, hostSelector);
  }

  async clickInClosedShadow(text: string): Promise<void> {
    return clickInClosedShadow(this, text);
  }

  async close(): Promise<void> {
    await this.page.close();
  }
}

export class ChromiumTab extends ChromiumView implements Tab {
  readonly id: number;

  constructor(page: Page, id: number) {
    super(page);
    this.id = id;
  }

  async goto(url: string, { waitUntil: state = 'load' }: GotoOptions = {}): Promise<void> {
    await this.page.goto(url, { waitUntil: state });
  }

  async setViewport(size: { readonly width: number; readonly height: number }): Promise<void> {
    await this.page.setViewportSize(size);
  }

  async activate(): Promise<void> {
    await this.page.bringToFront();
  }
}

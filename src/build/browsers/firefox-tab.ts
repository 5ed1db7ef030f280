import type { BidiClient } from './bidi.ts';
import type { GotoOptions, Tab } from './driver.ts';
import type { FirefoxInternals } from './firefox-internals.ts';
import { FirefoxView } from './firefox-view.ts';

/** A tab of Firefox. */
export class FirefoxTab extends FirefoxView implements Tab {
  readonly id: number;

  constructor(bidi: BidiClient, internals: FirefoxInternals, context: string, id: number) {
    super(bidi, internals, context);
    this.id = id;
  }

  override async url(): Promise<string> {
    return readUrl(this.bidi, this.context);
  }

  async goto(url: string, { waitUntil: state = 'load' }: GotoOptions = {}): Promise<void> {
    if (url.startsWith('moz-extension:')) return this.gotoExtensionPage(url);
    await this.bidi.send(
      'browsingContext.navigate',
      { context: this.context, url, wait: state === 'load' ? 'complete' : 'interactive' },
      30_000,
    );
  }

  async setViewport({ width, height }: { readonly width: number; readonly height: number }): Promise<void> {
    await this.bidi.send('browsingContext.setViewport', {
      context: this.context,
      viewport: { width, height },
    });
  }

  async activate(): Promise<void> {
    await this.bidi.send('browsingContext.activate', { context: this.context });
  }

  override async close(): Promise<void> {
    await this.bidi.send('browsingContext.close', { context: this.context });
  }

  // A page of an extension lives in another process, and BiDi never hears that the navigation has ended.
  private async gotoExtensionPage(url: string): Promise<void> {
    await this.bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'none' });
    const isThere = `location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`;
    await this.waitFor(isThere, { what: `${url} to load`, timeoutMs: 10_000 });
  }
}

/** @throws Error when the tab is gone. */
async function readUrl(bidi: BidiClient, context: string): Promise<string> {
  const tree = await bidi.send<{ contexts: { url: string }[] }>('browsingContext.getTree', {
    root: context,
    maxDepth: 0,
  });
  return tree.contexts[0]?.url ?? '';
}

import { join } from 'node:path';
import type { BrowserDriver, Tab, View } from '../browsers/driver.ts';
import { waitUntil } from '../browsers/wait-until.ts';
import type { TourStop } from './tour-stops.ts';

/** What a person sees at a stop. */
export interface Sight {
  readonly address: string;
  /** The verdict in one line, as the surfaces print it. */
  readonly line: string;
  readonly picture: string;
}

interface Answer {
  readonly isJudged: boolean;
  readonly text: string;
}

/** Opens an address, waits for the popup's answer, and takes its picture. */
export async function visitStop(browser: BrowserDriver, stop: TourStop, folder: string): Promise<Sight> {
  const tab = await browser.openTab(stop.address);
  const picture = join(folder, `${stop.name}.png`);
  // Whatever takes the focus closes a popup, as the welcome page of a new installation does: it is opened again.
  const answer = await waitUntil(() => readPopup(browser, tab, picture), {
    what: `the popup's answer for ${stop.address}`,
    timeoutMs: 40_000,
  });
  const title = answer.isJudged
    ? await waitUntil(async () => (await browser.badge(tab)).title.replace(/^Plimsoll: /, ''), {
        what: `the button's title for ${stop.address}`,
      })
    : '';
  return { address: stop.address, line: [title, answer.text].filter(Boolean).join('. '), picture };
}

async function readPopup(browser: BrowserDriver, tab: Tab, picture: string): Promise<Answer> {
  const popup = await browser.openPopup(tab);
  await popup.waitFor(`document.querySelector('[data-testid="popup"][aria-busy="false"]')`, {
    what: 'the answer',
    timeoutMs: 10_000,
  });
  const answer = await readAnswer(popup);
  await popup.screenshot(picture);
  await popup.close();
  return answer;
}

function readAnswer(popup: View): Promise<Answer> {
  return popup.evaluate(`(() => {
    const plain = (element) => (element?.innerText ?? '').replace(/\\s+/g, ' ').trim();
    const part = (name) => document.querySelector('[data-testid="' + name + '"]');
    const judged = part('judged');
    if (judged === null) return { isJudged: false, text: plain(document.querySelector('main section')) };
    const facts = ['where', 'what'].map((id) => plain(part('gist:' + id)));
    return { isJudged: true, text: facts.join(' ') };
  })()`);
}

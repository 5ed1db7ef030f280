import type { NoticeContent } from '../../messaging/protocol.ts';
import { drawMarkParts, type Mark } from '../load-line.ts';
import noticeStyle from './notice.css?inline';

const SVG = 'http://www.w3.org/2000/svg';

/** What a person does with the notice. */
export interface NoticeActions {
  readonly openDetails: () => void;
  readonly dismiss: () => void;
}

/**
 * Draws the notice into the top layer of a page, in a closed shadow root under an element with a random name. Clicks
 * count only when the browser says that a person made them; focus is never moved.
 *
 * @returns The element in the page; removing it leaves no trace.
 */
export function drawNotice(content: NoticeContent, actions: NoticeActions): HTMLElement {
  const host = document.createElement(`x-${crypto.randomUUID()}`);
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(noticeStyle);
  root.adoptedStyleSheets = [sheet];

  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-label', content.label);
  const sentence = document.createElement('p');
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(
    drawButton(content.dismiss, actions.dismiss),
    drawButton(content.details, actions.openDetails),
  );
  notice.append(drawMark(content.level), sentence, buttons);
  root.append(notice);

  host.popover = 'manual';
  document.documentElement.append(host);
  host.showPopover();
  // Written after the region stands, so that screen readers announce it, once.
  sentence.textContent = content.sentence;
  return host;
}

function drawButton(label: string, act: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return button;
}

/** The level's mark, built node by node: a page's Trusted Types rule would refuse markup. */
function drawMark(mark: Mark): SVGElement {
  const svg = create('svg', { viewBox: '0 0 32 32', 'aria-hidden': 'true' });
  svg.append(...drawMarkParts(mark).map(({ name, attributes }) => create(name, attributes)));
  return svg;
}

function create(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

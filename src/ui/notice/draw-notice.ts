import type { NoticeContent } from '../../messaging/report.ts';
import { drawMarkParts, type Mark } from '../load-line.ts';
import { chooseCorner, type Box } from './corners.ts';
import noticeStyle from './notice.css?inline';

const HTML = 'http://www.w3.org/1999/xhtml';
const SVG = 'http://www.w3.org/2000/svg';

/** Bytes of the element's random name. */
const NAME_BYTES = 16;
const NOTICE_NAME = /^x-[0-9a-f]{32}$/;

/** What a person does with the notice. */
export interface NoticeActions {
  readonly openDetails: () => void;
  readonly dismiss: () => void;
}

/** A notice that was drawn into a page. */
export interface DrawnNotice {
  /** The element in the page; removing it leaves no trace. */
  readonly element: HTMLElement;
  /** Moves it to a corner where it covers nothing of what a person types into. */
  avoid(input: Box | null): void;
}

/**
 * Draws the notice into the top layer of a page, in a closed shadow root under an element with a random name. Clicks
 * and keys count only when the browser says that a person made them; focus is never moved.
 */
export function drawNotice(content: NoticeContent, actions: NoticeActions): DrawnNotice {
  removeLeftovers();
  // With its namespace: documents of other kinds than HTML make elements without one.
  const element = document.createElementNS(HTML, createName());
  const root = element.attachShadow({ mode: 'closed' });
  const look = new CSSStyleSheet();
  look.replaceSync(noticeStyle);
  const corner = new CSSStyleSheet();
  root.adoptedStyleSheets = [look, corner];

  const notice = document.createElement('div');
  notice.className = 'notice';
  notice.setAttribute('role', 'status');
  notice.setAttribute('aria-label', content.label);
  notice.dir = content.direction;
  notice.lang = content.language;
  notice.addEventListener('keydown', ({ key, isTrusted }) => {
    if (key === 'Escape' && isTrusted) actions.dismiss();
  });
  // Drawn by the style from an attribute: a page can ask `window.find` for words even of a closed shadow root, and so
  // learn whom a rule names. It does not look at what styles draw; screen readers do.
  const sentence = document.createElement('p');
  const buttons = document.createElement('div');
  buttons.className = 'buttons';
  buttons.append(
    drawButton(content.dismiss, actions.dismiss),
    drawButton(content.details, actions.openDetails),
  );
  notice.append(drawMark(content.level), sentence, buttons);
  root.append(notice);

  element.popover = 'manual';
  document.documentElement.append(element);
  element.showPopover();
  // Written after the region stands, so that screen readers announce it, once.
  sentence.dataset['text'] = content.sentence;
  return {
    element,
    avoid(input) {
      const inset = chooseCorner(input, element.getBoundingClientRect(), {
        width: innerWidth,
        height: innerHeight,
      });
      corner.replaceSync(`:host { inset: ${inset}; }`);
    },
  };
}

/** Random, so that no page's style can be written for it; without `randomUUID`, which pages over http do not have. */
function createName(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(NAME_BYTES));
  return `x-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** A notice of the version before an update stands on, and its script can not be reached any more. */
function removeLeftovers(): void {
  for (const child of [...document.documentElement.children]) {
    if (NOTICE_NAME.test(child.localName)) child.remove();
  }
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

import type { Tab } from '../browsers/driver.ts';
import type { Example } from './choose-examples.ts';

/** Something that a person looks at. */
export interface Surface {
  readonly name: string;
  /** An address of the web, or a path in the package. */
  readonly at: string;
  /** Whether the example organization's policy holds there. */
  readonly underPolicy: boolean;
  readonly widths: readonly number[];
  /** Becomes true when it is all there. */
  readonly isReady: string;
  /** What is done before the picture: each an expression in the page. */
  readonly then?: readonly string[];
  /** Becomes true when what was done has come about. */
  readonly isDone?: string;
  /** Longer than anybody looks at: the first screens of it. */
  readonly isTall?: boolean;
  /** A part of a page that is not ours: only what the window shows. */
  readonly isInPage?: boolean;
}

/** Widths that the surfaces are made for: a small phone, the popup, a desk. */
const WIDTHS = [320, 400, 1280];

/** Four tools side by side, of which no two are alike. */
const COMPARED = ['deepseek', 'chatgpt', 'claude', 'proton-lumo'];

/** The policy of the pictures: one tool stopped, one asked a reason for, one allowed. */
export const PICTURE_POLICY = {
  organization: 'Example Bank',
  contact: 'it-security@bank.example',
  requestAccess: 'https://intranet.bank.example/ai',
  audience: ['us-navy'],
  blockedServices: ['deepseek'],
  approvedServices: ['claude'],
  alternatives: ['our-chat', 'claude'],
  blockMessage: 'Not permitted under AI policy 4.2.',
  rules: [
    '{"id":"reasons","action":"justify","services":["chatgpt"],"status":"under review","conditions":["public data"]}',
  ],
  customServices: [
    '{"id":"our-chat","name":"Our Chat","hosts":["chat.bank.example"],"note":"Runs in our data centre."}',
  ],
} as const;

const popupOf = (name: string, question: string, underPolicy = false): Surface => ({
  name,
  at: `popup.html?check=${encodeURIComponent(question)}`,
  underPolicy,
  widths: WIDTHS,
  isReady: `document.querySelector('[data-testid="popup"][aria-busy="false"]') &&
    (!document.querySelector('[data-testid="judged"]') || document.querySelector('[data-ready]'))`,
});

const optionsAt = (name: string, route: string, ready: string): Surface => ({
  name,
  at: `options.html#/${route}`,
  underPolicy: false,
  widths: WIDTHS,
  isReady: `document.querySelector('${ready}') && !document.querySelector('[aria-busy="true"]')`,
});

const noticeAt = (name: string, address: string, underPolicy = false): Surface => ({
  name,
  at: address,
  underPolicy,
  widths: WIDTHS,
  isReady: 'document.body',
  isInPage: true,
});

const blockPageAt = (name: string, address: string): Surface => ({
  name,
  at: `blocked.html#${encodeURIComponent(address)}`,
  underPolicy: true,
  widths: WIDTHS,
  isReady: `document.querySelector('[data-testid="blocked:why"]')`,
});

/** Every surface, by the tools that stand for the levels. */
export function listSurfaces(examples: readonly Example[]): Surface[] {
  const everyRow = `document.querySelectorAll('details.row').forEach((row) => { row.open = true; })`;
  return [
    ...examples.map(({ level, id }) => popupOf(`popup-${level}`, id)),
    ...examples.map(({ level, id }) => ({ ...popupOf(`popup-open-${level}`, id), then: [everyRow] })),
    popupOf('popup-not-in-catalogue', 'https://ordinary.example/'),
    popupOf('popup-ambiguous', 'copilot pro'),
    popupOf('popup-look-alike', 'https://deepseek.chat/'),
    popupOf('popup-no-answer', 'ftp://files.example/'),
    // Alone in its tab, the popup is asked about itself: a page that the browser shows to no extension.
    // As the button shows it, it has one width.
    { ...popupOf('popup-cannot-see', ''), at: 'popup.html', widths: [400] },
    popupOf('popup-allowed', 'claude', true),
    popupOf('popup-blocked', 'deepseek', true),
    popupOf('popup-own-tool', 'https://chat.bank.example/', true),
    popupOf('popup-not-in-catalogue-managed', 'https://ordinary.example/', true),
    // Of milder levels no notice is given.
    ...examples
      .filter(({ level }) => level === 'high' || level === 'severe')
      .map(({ level, address }) => noticeAt(`notice-${level}`, address)),
    noticeAt('notice-names-you', 'https://gemini.google.com/', true),
    blockPageAt('block-page', 'https://chat.deepseek.com/a/chat'),
    blockPageAt('justify-page', 'https://chatgpt.com/'),
    {
      name: 'welcome',
      at: 'welcome.html',
      underPolicy: false,
      widths: WIDTHS,
      isReady: `document.querySelector('[data-testid="judged"][data-ready]')`,
    },
    {
      ...optionsAt(
        'catalogue-list',
        `catalogue?pick=${COMPARED.slice(0, 2).join()}`,
        '[data-testid="register"]',
      ),
      isTall: true,
    },
    { ...optionsAt('catalogue-field', 'catalogue?view=field', '.field-mark'), isTall: true },
    { ...optionsAt('catalogue-nothing', 'catalogue?q=gardening+with+cucumbers', '[data-testid="nothing"]') },
    optionsAt('tool-page', 'catalogue/deepseek', '[data-testid="tool-page"][data-ready]'),
    optionsAt('compare', `catalogue/compare/${COMPARED.join('/')}`, '.comparison'),
    optionsAt('settings', 'settings', '[data-testid="settings"]'),
    { ...optionsAt('passes', 'passes', '[data-testid="passes"]'), underPolicy: true },
    {
      ...optionsAt('policy', 'policy', '[data-testid="policy"][data-status="present"]'),
      underPolicy: true,
      then: [`document.querySelector('[data-testid="simulator:run"]').click()`],
      isDone: `document.querySelector('[data-testid="simulator:outcome"]')`,
    },
    optionsAt('builder', 'builder', '[data-testid="builder:effect:deepseek"]'),
    {
      ...optionsAt('builder-rule', 'builder', '[data-testid="builder:effect:deepseek"]'),
      then: [
        `document.querySelector('[data-testid="builder:group:rules"]').open = true`,
        `document.querySelector('[data-testid="builder:add-rule"]').click()`,
      ],
      isDone: `document.querySelector('#rule-action')`,
    },
  ];
}

/** Waits for nothing that moves: the fonts, and two frames. */
export async function settle(tab: Tab): Promise<void> {
  await tab.evaluate(
    `document.fonts.ready.then(() => new Promise((done) =>
       requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`,
  );
}

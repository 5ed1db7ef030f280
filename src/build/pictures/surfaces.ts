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
  /** A part of a page that is not ours: only what the window shows. */
  readonly isInPage?: boolean;
}

/** Widths that the surfaces are made for: a small phone, the popup, a desk. */
const WIDTHS = [320, 400, 1280];

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

const optionsAt = (name: string, route: string, ready: string, then: readonly string[] = []): Surface => ({
  name,
  at: `options.html#/${route}`,
  underPolicy: ['policy', 'passes'].includes(name),
  widths: WIDTHS,
  isReady: `document.querySelector('[data-testid="${ready}"]')`,
  then,
});

/** Every surface, by the tools that stand for the levels. */
export function listSurfaces(examples: readonly Example[]): Surface[] {
  const everyRow = `document.querySelectorAll('details.row').forEach((row) => { row.open = true; })`;
  return [
    ...examples.map(({ level, id }) => popupOf(`popup-${level}`, id)),
    ...examples.map(({ level, id }) => ({ ...popupOf(`popup-open-${level}`, id), then: [everyRow] })),
    popupOf('popup-not-in-catalogue', 'https://ordinary.example/'),
    popupOf('popup-ambiguous', 'meta ai'),
    popupOf('popup-allowed', 'claude', true),
    popupOf('popup-blocked', 'deepseek', true),
    ...examples.map(({ level, address }): Surface => ({
      name: `notice-${level}`,
      at: address,
      underPolicy: false,
      widths: WIDTHS,
      isReady: 'document.body',
      isInPage: true,
    })),
    ...(['deepseek', 'chatgpt'] as const).map((id): Surface => {
      const address = { deepseek: 'https://chat.deepseek.com/a/chat', chatgpt: 'https://chatgpt.com/' }[id];
      return {
        name: id === 'deepseek' ? 'block-page' : 'justify-page',
        at: `blocked.html#${encodeURIComponent(address)}`,
        underPolicy: true,
        widths: WIDTHS,
        isReady: `document.querySelector('[data-testid="blocked:why"]')`,
      };
    }),
    {
      name: 'welcome',
      at: 'welcome.html',
      underPolicy: false,
      widths: WIDTHS,
      isReady: `document.querySelector('[data-testid="judged"]')`,
    },
    optionsAt('settings', 'settings', 'settings'),
    optionsAt('passes', 'passes', 'passes'),
    optionsAt('policy', 'policy', 'policy:keys', [
      `document.querySelector('[data-testid="simulator:run"]').click()`,
    ]),
    optionsAt('builder', 'builder', 'builder:effects'),
  ];
}

/** Waits for nothing that moves: the fonts, and two frames. */
export async function settle(tab: Tab): Promise<void> {
  await tab.evaluate(
    `document.fonts.ready.then(() => new Promise((done) =>
       requestAnimationFrame(() => requestAnimationFrame(() => done(null)))))`,
  );
}

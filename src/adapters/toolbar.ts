import type { ToolbarPort } from '../app/ports.ts';
import type { Action } from '../core/vocabulary.ts';
import { iconPaths } from '../ui/icon-paths.ts';
import { browser } from './browser.ts';

/** The badge shows the action by shape: nothing, "!" or "×". */
const BADGE_TEXTS: Readonly<Record<Action, string>> = {
  allow: '',
  inform: '',
  warn: '!',
  justify: '!',
  block: '×',
};
const BADGE_COLOUR = '#14232e';

/** The toolbar button of each tab. */
export const toolbar: ToolbarPort = {
  async paint(tab, state) {
    try {
      await Promise.all([
        browser.action.setIcon({ tabId: tab, path: iconPaths(state?.level ?? 'quiet') }),
        browser.action.setBadgeText({ tabId: tab, text: state === null ? '' : BADGE_TEXTS[state.action] }),
        browser.action.setTitle({ tabId: tab, title: state?.title ?? 'Plimsoll' }),
        browser.action.setBadgeBackgroundColor({ tabId: tab, color: BADGE_COLOUR }),
      ]);
    } catch (error) {
      if (!isTabGone(error)) throw error;
    }
  },
};

/** The tab was closed between the message and the paint: nothing is left to paint. */
function isTabGone(error: unknown): boolean {
  return error instanceof Error && /no tab with id|invalid tab id/i.test(error.message);
}

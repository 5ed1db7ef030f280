import { browser } from './browser.ts';

/** The id of this package in this browser; stores give packages ids of their own. */
export function readExtensionId(): string {
  return browser.runtime.id;
}

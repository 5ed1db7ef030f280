/** The one door to the browser's API for the worker and the extension's pages; content scripts have their own. */
export { default as browser } from 'webextension-polyfill';

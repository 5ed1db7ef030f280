import { browser } from './browser.ts';

/** Reads a JSON file of the extension's own package. */
export async function readPackageFile<Content>(path: string): Promise<Content> {
  const response = await fetch(browser.runtime.getURL(path));
  return (await response.json()) as Content;
}

import { readFile } from 'node:fs/promises';
import { BROWSER_PLACES, type BrowserName } from '../policy/formats/browsers.ts';
import { readPolicy } from './read-policy/read-policy.ts';
import type { PolicyContent, PolicySection } from './read-policy/policy-section.ts';

/** Reads a policy file of any console; what is wrong with it, is told. */
export async function loadPolicyFile(file: string): Promise<PolicyContent> {
  try {
    return readPolicy(await readFile(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unreadable', reason: reason.replace(/\s+/g, ' ') };
  }
}

/** The one policy of a file that counts. A text instead is the one-line complaint. */
export async function loadSection(
  file: string,
  browser: BrowserName | null,
): Promise<PolicySection | string> {
  const content = await loadPolicyFile(file);
  if (content.kind === 'unreadable') return `${file} can not be read: ${content.reason}`;
  if (content.kind === 'template') return `${file} is a ${content.format}: it holds no values`;
  const sections = content.sections.filter(
    (section) => browser === null || section.browser === null || section.browser === browser,
  );
  const [first, ...others] = sections;
  if (first === undefined)
    return `${file} holds no policy${browser === null ? '' : ` for ${BROWSER_PLACES[browser].title}`}`;
  const isOne = others.every(({ values }) => JSON.stringify(values) === JSON.stringify(first.values));
  if (isOne) return first;
  const named = sections.map(nameSection).join(', ');
  return `${file} holds several policies (${named}): choose one with --browser`;
}

/** Whose policy a section is: "Google Chrome". */
export function nameSection({ browser, id }: PolicySection): string {
  return browser === null ? (id ?? 'any browser') : BROWSER_PLACES[browser].title;
}

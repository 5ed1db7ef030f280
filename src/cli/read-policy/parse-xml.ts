import { DOMParser, type Element } from '@xmldom/xmldom';

/** The root of an XML text, or what is wrong with it. */
export function parseXml(text: string): { readonly root: Element } | { readonly fault: string } {
  const faults: string[] = [];
  const parser = new DOMParser({ onError: (_level, message) => void faults.push(message) });
  try {
    const { documentElement } = parser.parseFromString(text, 'text/xml');
    const [fault] = faults;
    if (documentElement !== null && fault === undefined) return { root: documentElement };
    return { fault: fault ?? 'it has no element' };
  } catch (error) {
    return { fault: faults[0] ?? (error instanceof Error ? error.message : String(error)) };
  }
}

/** The address that the block page was opened for: http(s) only, as the browser writes it; `null` for anything else. */
export function readFragmentAddress(fragment: string): string | null {
  let text: string;
  try {
    text = decodeURIComponent(fragment.replace(/^#/, ''));
  } catch {
    // A broken escape is no address.
    return null;
  }
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

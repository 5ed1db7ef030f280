/** Which addresses belong to a service or a rule. */
export interface AddressPattern {
  /** Lower-case ASCII host without `www.`, e.g. `chat.deepseek.com`. */
  readonly host: string;
  /** Whether every host below `host` belongs to it too. */
  readonly subdomains: boolean;
  /** Path prefix without a trailing slash, `''` for the whole host; matched at segment borders, case-sensitive. */
  readonly path: string;
  /** Query parameters that must all be present with exactly these values. */
  readonly query: readonly (readonly [name: string, value: string])[];
}

const LABEL = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
const PATH = /^(\/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+$/;

/**
 * Parses `[*.]host[/path][?key=value[&key=value]]`.
 *
 * @returns `null` for anything else: a scheme, a port, an upper-case or non-ASCII host, a `www.` host, an address in digits.
 * @example parseAddressPattern('x.com/i/grok')
 */
export function parseAddressPattern(source: string): AddressPattern | null {
  const subdomains = source.startsWith('*.');
  const rest = subdomains ? source.slice(2) : source;
  const [beforeQuery = '', querySource, ...tooMany] = rest.split('?');
  if (tooMany.length > 0) return null;

  const slash = beforeQuery.indexOf('/');
  const host = slash < 0 ? beforeQuery : beforeQuery.slice(0, slash);
  const path = slash < 0 ? '' : beforeQuery.slice(slash);
  if (!isPlainHost(host) || (path !== '' && !PATH.test(path))) return null;

  const query: [string, string][] = [];
  if (querySource !== undefined) {
    for (const pair of querySource.split('&')) {
      const equals = pair.indexOf('=');
      if (equals < 1 || equals === pair.length - 1) return null;
      query.push([pair.slice(0, equals), pair.slice(equals + 1)]);
    }
  }
  return { host, subdomains, path, query };
}

/** Writes a pattern in the form that {@link parseAddressPattern} reads. */
export function formatAddressPattern({ host, subdomains, path, query }: AddressPattern): string {
  const parameters = query.map(([name, value]) => `${name}=${value}`).join('&');
  return `${subdomains ? '*.' : ''}${host}${path}${parameters === '' ? '' : `?${parameters}`}`;
}

function isPlainHost(host: string): boolean {
  const labels = host.split('.');
  const last = labels.at(-1) ?? '';
  return (
    host.length <= 253 &&
    labels.length >= 2 &&
    labels[0] !== 'www' &&
    labels.every((label) => LABEL.test(label)) &&
    /[a-z]/.test(last)
  );
}

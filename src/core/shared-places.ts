/**
 * What the catalogue knows on hosts of which it does not know the rest, by host without `www.`: path prefixes, each
 * with the one query that it asks for, e.g. `{ 'x.com': ['/i/grok'], 'google.com': ['/search?udm=50'] }`.
 */
export type SharedPlaces = Readonly<Record<string, readonly string[]>>;

/**
 * Whether an address may be an AI tool's, so that the worker should judge it: on a shared host only near its known
 * places. It says yes too often rather than too seldom.
 */
export function mayMatter(places: SharedPlaces, address: string): boolean {
  const { hostname, pathname, search } = new URL(address);
  const host = hostname.replace(/^www\.|\.$/g, '');
  if (!Object.hasOwn(places, host)) return true;
  const path = decodePath(pathname);
  return (
    path === null ||
    places[host]?.some((place) => {
      const [start = '', query = ''] = place.split('?');
      return path.startsWith(start) && search.includes(query);
    }) === true
  );
}

function decodePath(path: string): string | null {
  try {
    return decodeURI(path);
  } catch {
    return null;
  }
}

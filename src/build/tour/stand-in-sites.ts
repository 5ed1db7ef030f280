import { readFileSync } from 'node:fs';
import type { Site } from '../browsers/serve-sites.ts';
import { TOUR_STOPS } from './tour-stops.ts';

/**
 * Pages that stand in for the tour's sites where there is no network. They hold a title and a field to type into and
 * nothing of the real site; the verdict comes from the address alone.
 */
export function listStandInSites(): Map<string, Site> {
  const page = readFileSync(new URL('stand-in.html', import.meta.url), 'utf8');
  return new Map(
    TOUR_STOPS.map(({ address }) => {
      const { host } = new URL(address);
      return [host, page.replaceAll('HOST', host)];
    }),
  );
}

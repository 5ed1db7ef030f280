import type { CatalogueRow } from '../src/messaging/catalogue-report.ts';

/** A row of the catalogue for tests; each takes what differs. */
export function row(changes: Partial<CatalogueRow> = {}): CatalogueRow {
  return {
    id: 'example',
    name: 'Example',
    aliases: [],
    provider: 'Example',
    legalName: 'Example, Inc.',
    kind: 'chat',
    hosts: ['chat.example.com'],
    isClosed: false,
    level: 'moderate',
    score: 40,
    coverage: 1,
    action: 'inform',
    residency: { countries: ['US'], heldBy: 'provider', elsewhere: false },
    jurisdiction: ['US'],
    training: 'opt-out',
    orders: { byName: 0, atLarge: 0 },
    restrictedBy: [],
    atLarge: 0,
    namesYou: 0,
    incidents: 0,
    ...changes,
  };
}

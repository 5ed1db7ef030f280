import { hasCome } from '../core/dates.ts';
import { judgeService, type Bench } from '../core/judge.ts';
import { nameAuthority, type NameTable } from '../core/names.ts';
import type { Service } from '../core/records.ts';
import type { ReachingRestriction } from '../core/restrictions.ts';
import { selectClaim } from '../core/select-claim.ts';
import type { CatalogueReport, CatalogueRow } from '../messaging/catalogue-report.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';

/** Every tool of the catalogue, judged under the current policy, view and plan. */
export async function reportCatalogue(ports: Ports): Promise<CatalogueReport> {
  const [{ bench }, { names }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  return listCatalogue(bench, names);
}

/** The same, from what it is judged by. */
export function listCatalogue(bench: Bench, names: NameTable): CatalogueReport {
  const { ruleset, policy } = bench;
  const sets = new Map<string, number>();
  const atLarge: string[][] = [];
  // Hundreds of orders reach hundreds of tools in a few dozen combinations: each is sent once.
  const placeSet = (bodies: readonly string[]): number => {
    const key = bodies.join(' ');
    const known = sets.get(key);
    if (known !== undefined) return known;
    sets.set(key, atLarge.length);
    return atLarge.push([...bodies]) - 1;
  };
  const rows = [...ruleset.services.values()].map((service) => summarize(bench, service, names, placeSet));
  const bodies = new Set([...rows.flatMap(({ restrictedBy }) => restrictedBy), ...atLarge.flat()]);
  return {
    rows,
    atLarge,
    authorities: [...bodies]
      .map((id) => ({ id, name: nameAuthority(names, id) }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    view: policy.view.value,
    plan: policy.plan.value,
    ruleset: { version: ruleset.version, date: ruleset.date },
  };
}

function summarize(
  bench: Bench,
  service: Service,
  names: NameTable,
  placeSet: (bodies: readonly string[]) => number,
): CatalogueRow {
  const { assessment, restrictions, jurisdictions, verdict, standpoint } = judgeService(bench, service, null);
  const { id, name, kind, provider, claims, closed, incidents } = service;
  const active = restrictions.filter((entry) => entry.active);
  const byName = active.filter(({ reach }) => reach === 'by-name');
  const atLarge = active.filter(({ reach }) => reach === 'at-large');
  return {
    id,
    name,
    aliases: names.aliases[id] ?? [],
    provider: provider.name,
    legalName: names.providers[provider.id] ?? null,
    kind,
    hosts: [...new Set(service.addresses.map(({ host }) => host))],
    isClosed: closed !== null,
    level: assessment.level,
    score: assessment.score,
    coverage: assessment.coverage,
    action: verdict.action,
    residency: selectClaim(claims.residency, standpoint).value,
    jurisdiction: jurisdictions.map(({ country }) => country),
    training: selectClaim(claims.training, standpoint).value,
    orders: { byName: byName.length, atLarge: atLarge.length },
    restrictedBy: listBodies(byName),
    atLarge: placeSet(listBodies(atLarge).sort()),
    namesYou: active.filter(({ namings }) => namings.length > 0).length,
    incidents: incidents.filter(({ date }) => hasCome(date, standpoint.today)).length,
  };
}

function listBodies(entries: readonly ReachingRestriction[]): string[] {
  return [...new Set(entries.map(({ restriction }) => restriction.authority.id))];
}

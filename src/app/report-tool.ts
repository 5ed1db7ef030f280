import { assess, standFrom, type Bench } from '../core/judge.ts';
import type { NameTable } from '../core/names.ts';
import type { Service } from '../core/records.ts';
import { PLANS, VIEWS } from '../core/vocabulary.ts';
import type { StandpointLevel, ToolReport } from '../messaging/catalogue-report.ts';
import { openBench } from './open-bench.ts';
import type { Ports } from './ports.ts';
import { reportQuery } from './report-service.ts';

/** Everything about a tool of the catalogue by its id; `null` where there is none. */
export async function reportTool(ports: Ports, id: string): Promise<ToolReport | null> {
  const [open, { names }] = await Promise.all([openBench(ports), ports.ruleset.loadNames()]);
  const service = open.bench.ruleset.services.get(id);
  if (service === undefined) return null;
  const match = { service: id, host: null, path: null, by: 'name' } as const;
  const report = reportQuery(open, { kind: 'name', problem: null, match, candidates: [], address: null });
  if (report.kind !== 'judged') return null;
  return {
    report,
    standpoints: listStandpoints(open.bench, service),
    developers: service.developers.map((developer) => ({
      id: developer,
      name: nameProvider(open.bench, names, developer),
    })),
  };
}

/** The level of a tool from every view and on every plan, today. */
export function listStandpoints(bench: Bench, service: Service): StandpointLevel[] {
  const { today } = standFrom(bench, service.id);
  return VIEWS.flatMap((view) =>
    PLANS.map((plan) => {
      const standpoint = { view, plan, today };
      const { level, score } = assess(bench, service, standpoint).assessment;
      return { view, plan, level, score };
    }),
  );
}

/** A provider's usual name, where it offers a tool of the catalogue, else its registered one. */
function nameProvider({ ruleset }: Bench, { providers }: NameTable, id: string): string {
  for (const { provider } of ruleset.services.values()) if (provider.id === id) return provider.name;
  return providers[id] ?? id;
}

import type { Ruleset, Service } from './records.ts';

/**
 * The tools that most of the record is about: those that the most orders name and the most incidents tell of, which
 * are those that most people ask for; of equals the one with the earlier id. Tools that are no longer offered are left
 * out.
 */
export function listBestKnown({ services, restrictions }: Ruleset, count: number): Service[] {
  const mentions = new Map<string, number>();
  for (const { targets } of restrictions) {
    for (const id of targets.services) mentions.set(id, (mentions.get(id) ?? 0) + 1);
  }
  const weigh = ({ id, incidents }: Service) => (mentions.get(id) ?? 0) + incidents.length;
  return [...services.values()]
    .filter(({ closed }) => closed === null)
    .sort((a, b) => weigh(b) - weigh(a) || (a.id < b.id ? -1 : 1))
    .slice(0, count);
}

import { readStatus } from '../../core/restriction-status.ts';
import type { Ruleset } from '../../core/records.ts';
import { nameAuthority, nameOrder, type NameTable } from '../../core/names.ts';
import type { RestrictionStatus } from '../../core/vocabulary.ts';
import { compareLevels, type LevelMove } from './compare-levels.ts';
import type { RecordSet } from './load-set.ts';

/** Something that came or went, with the words for it. */
export interface NamedEntry {
  readonly id: string;
  readonly name: string;
}

/** An order whose status differs on the day of the newer set. */
export interface StatusMove extends NamedEntry {
  readonly from: RestrictionStatus;
  readonly to: RestrictionStatus;
}

/** What a newer set of records changes for readers. */
export interface SetChanges {
  readonly version: string;
  readonly date: string;
  readonly levels: readonly LevelMove[];
  readonly newServices: readonly NamedEntry[];
  readonly goneServices: readonly NamedEntry[];
  readonly newOrders: readonly NamedEntry[];
  readonly goneOrders: readonly NamedEntry[];
  readonly statuses: readonly StatusMove[];
  /** Names of services, for what speaks of them by id. */
  readonly nameService: (id: string) => string;
}

/** Compares two sets, judged for the newer one's day. */
export function compareSets(before: RecordSet, after: RecordSet): SetChanges {
  const { version, date } = after.ruleset;
  const [oldServices, newServices] = [listServices(before.ruleset), listServices(after.ruleset)];
  const [oldOrders, newOrders] = [listOrders(before, date), listOrders(after, date)];
  return {
    version,
    date,
    levels: compareLevels(before.ruleset, after.ruleset, date),
    newServices: without(newServices, oldServices),
    goneServices: without(oldServices, newServices),
    newOrders: without(newOrders, oldOrders),
    goneOrders: without(oldOrders, newOrders),
    statuses: newOrders.flatMap(({ id, name, status }): StatusMove[] => {
      const past = oldOrders.find((order) => order.id === id);
      return past === undefined || past.status === status
        ? []
        : [{ id, name, from: past.status, to: status }];
    }),
    nameService: (id) => after.ruleset.services.get(id)?.name ?? id,
  };
}

function without(entries: readonly NamedEntry[], others: readonly NamedEntry[]): NamedEntry[] {
  const known = new Set(others.map(({ id }) => id));
  return entries.filter(({ id }) => !known.has(id)).map(({ id, name }) => ({ id, name }));
}

function listServices({ services }: Ruleset): NamedEntry[] {
  return [...services.values()].map(({ id, name }) => ({ id, name }));
}

function listOrders({ ruleset, names }: RecordSet, today: string) {
  const byId = new Map(ruleset.restrictions.map((restriction) => [restriction.id, restriction]));
  return ruleset.restrictions.flatMap((restriction) => {
    const status = readStatus(restriction, today, (id) => byId.get(id));
    return status === null ? [] : [{ id: restriction.id, name: nameIt(restriction, names), status }];
  });
}

function nameIt({ id, authority }: { id: string; authority: { id: string } }, names: NameTable): string {
  return `${nameAuthority(names, authority.id)}: ${nameOrder(names, id)}`;
}

/**
 * What things are called, apart from what is judged: surfaces read it when they show something, the worker judges
 * without it.
 */
export interface NameTable {
  /** Other names of services, by id. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
  /** Registered names of providers, by id; absent where none is on record. */
  readonly providers: Readonly<Record<string, string>>;
  /** Controlling parents, by the provider's id. */
  readonly parents: Readonly<Record<string, string>>;
  readonly authorities: Readonly<Record<string, AuthorityName>>;
  /** Titles of restrictions and approvals, by id. */
  readonly orders: Readonly<Record<string, string>>;
  /** What approvals are tied to, by id. */
  readonly conditions: Readonly<Record<string, string>>;
  /** Titles of incidents, by `service/incident`. */
  readonly incidents: Readonly<Record<string, string>>;
}

export interface AuthorityName {
  readonly name: string;
  /** How a person says that they belong to it, or work for it by contract. */
  readonly member?: string;
  readonly contractor?: string;
}

/** For what needs no names. */
export const NO_NAMES: NameTable = {
  aliases: {},
  providers: {},
  parents: {},
  authorities: {},
  orders: {},
  conditions: {},
  incidents: {},
};

/** The name of a body; its id where the table does not have it. */
export function nameAuthority({ authorities }: Pick<NameTable, 'authorities'>, id: string): string {
  return authorities[id]?.name ?? id;
}

/** The title of a restriction or an approval. */
export function nameOrder({ orders }: Pick<NameTable, 'orders'>, id: string): string {
  return orders[id] ?? id;
}

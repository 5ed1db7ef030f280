/** Keys whose value may be missing. */
type Sparse<Entry> = {
  readonly [Key in keyof Entry as undefined extends Entry[Key] ? never : Key]: Entry[Key];
} & {
  readonly [Key in keyof Entry as undefined extends Entry[Key] ? Key : never]?: Exclude<
    Entry[Key],
    undefined
  >;
};

/** Leaves out what is `undefined`, an empty list or an empty text: a reader takes what is missing as that. */
export function dropEmpty<Entry extends object>(entry: Entry): Sparse<Entry> {
  const kept = Object.entries(entry).filter(([, value]) => !isEmpty(value));
  // The entries are the object's own; only empty ones are gone.
  return Object.fromEntries(kept) as Sparse<Entry>;
}

function isEmpty(value: unknown): boolean {
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

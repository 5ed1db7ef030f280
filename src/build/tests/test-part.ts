/** One part of the whole test: what ran, how it went, how long it took. */
export interface PartResult {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  /** What to read when something failed; empty otherwise. */
  readonly output: string;
  /** The slowest pieces inside, e.g. test files. */
  readonly pieces: readonly { readonly name: string; readonly seconds: number }[];
}

/** Something that `npm test` runs. */
export interface TestPart {
  readonly name: string;
  run(): Promise<PartResult>;
}

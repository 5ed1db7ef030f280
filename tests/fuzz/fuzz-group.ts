import { fc } from '../fast-check.ts';
import { expectUnpolluted } from './expect-harmless.ts';

/** What must hold for any value. */
export interface FuzzProperty {
  readonly name: string;
  check(parameters: { readonly seed: number; readonly numRuns: number }): Promise<FuzzOutcome>;
}

/** Properties about one kind of hostile data. */
export interface FuzzGroup {
  readonly name: string;
  readonly properties: readonly FuzzProperty[];
}

/** How a property went. */
export interface FuzzOutcome {
  readonly runs: number;
  readonly slowestMs: number;
  /** The smallest counterexample that was found, in words; `null`: it held. */
  readonly fault: string | null;
}

/** A property that holds when its check throws nothing; that no prototype changes goes without saying. */
export function property<Value>(
  name: string,
  values: fc.Arbitrary<Value>,
  check: (value: Value) => void | Promise<void>,
): FuzzProperty {
  return {
    name,
    async check(parameters) {
      let slowestMs = 0;
      const checked = fc.asyncProperty(values, async (value) => {
        const start = performance.now();
        await check(value);
        slowestMs = Math.max(slowestMs, performance.now() - start);
        expectUnpolluted();
      });
      const details = await fc.check(checked, parameters);
      return { runs: details.numRuns, slowestMs, fault: details.failed ? describeFault(details) : null };
    },
  };
}

/** The library's own report goes down into a value, which can be deeper than a stack. */
function describeFault<Value>({ errorInstance, counterexample }: fc.RunDetails<Value>): string {
  const error = errorInstance instanceof Error ? errorInstance : new Error(String(errorInstance));
  const cause = error.cause instanceof Error ? `\n${error.cause.stack ?? ''}` : '';
  return `${error.stack ?? ''}${cause}\nCounterexample: ${show(counterexample)}`;
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value).slice(0, 1_500);
  } catch {
    return 'too deep to be shown';
  }
}

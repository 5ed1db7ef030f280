import type { CompiledRuleset } from './compile.ts';

/** A part of the compiled records: its bytes in the package, and how many it may have. */
export interface PartSize {
  readonly part: string;
  readonly bytes: number;
  readonly cap: number;
}

const KIB = 1024;

/**
 * What the compiled records weigh. The addresses stand in the manifest and in the worker's index; the summaries are
 * read at each start of the worker, names and details when something is shown: each has a cap, because a catalogue
 * grows a little with every change and nobody notices.
 */
export function measureRuleset({ summaries, names, details }: CompiledRuleset): PartSize[] {
  const addresses = summaries.services.map(([id, , , , patterns = []]) => [id, patterns]);
  const measure = (value: unknown) => Buffer.byteLength(JSON.stringify(value));
  return [
    { part: 'addresses', bytes: measure(addresses), cap: 64 * KIB },
    { part: 'summaries', bytes: measure(summaries), cap: 200 * KIB },
    { part: 'names', bytes: measure(names), cap: 200 * KIB },
    {
      part: 'details',
      bytes: [...details.values()].reduce((sum, detail) => sum + measure(detail), 0),
      cap: 1_536 * KIB,
    },
  ];
}

/** "129 of 200 KiB". */
export function formatSize({ bytes, cap }: PartSize): string {
  return `${Math.ceil(bytes / KIB)} of ${cap / KIB} KiB`;
}

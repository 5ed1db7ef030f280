import { expect, it } from 'vitest';
import { readBundledPackages } from '../../src/build/packages/bundled-packages.ts';
import { readPaperTables } from '../repository/read-paper-tables.ts';

/** How far a size may have moved before the paper has to be written anew. */
const TOLERANCE = 0.25;

it('holds the sizes of the paper on dependencies to what the build took in', () => {
  const bundled = new Map(readBundledPackages('chrome').map(({ name, bytes }) => [name, bytes / 1_000]));
  for (const [name = '', , , size = ''] of readPaperTables('docs/dependencies.md')) {
    const actual = bundled.get(name.replaceAll('`', '')) ?? 0;
    const written = Number.parseInt(size, 10);
    expect(Math.abs(actual - written), `${name}: ${actual.toFixed(1)} kB`).toBeLessThanOrEqual(
      Math.max(1, written * TOLERANCE),
    );
  }
});

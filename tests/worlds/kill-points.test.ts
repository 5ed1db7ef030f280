import { describe, expect, it } from 'vitest';
import { exploreDeaths } from './kill-points.ts';
import { RECORDS, SCENARIOS } from './scenarios.ts';

// Two deaths in a row are a command of their own: there are some ten thousand.
const DEPTH = process.env['PLIMSOLL_DEATHS'] === '2' ? 2 : 1;

describe('a worker that dies at any of its calls to the browser', () => {
  it.each(SCENARIOS.map((scenario) => [scenario.name, scenario] as const))(
    'leaves nothing half done: %s',
    async (_name, scenario) => {
      const { expected, calls, deaths, failures } = await exploreDeaths(scenario, RECORDS, DEPTH);
      expect(expected).toMatch(scenario.outcome);
      expect(deaths).toBeGreaterThanOrEqual(2 * calls.length);
      const [first] = failures;
      expect(
        first?.found,
        `${failures.length} of ${deaths} deaths; the first: ${JSON.stringify(first?.deaths)}`,
      ).toBe(first?.expected);
      console.log(`${scenario.name}: ${calls.length} calls, ${deaths} deaths`);
    },
    600_000,
  );
});

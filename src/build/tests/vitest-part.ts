import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { runPackage } from '../run-command.ts';
import type { TestPart } from './test-part.ts';

/** What Vitest's JSON reporter writes, as far as it is read here. */
interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly startTime: number;
    readonly endTime: number;
    readonly assertionResults: readonly unknown[];
  }[];
}

/** Runs tests with Vitest and takes the counts from its own report. A skipped test counts as failed: it proves nothing. */
export function vitestPart(
  name: string,
  config: string,
  environment: Readonly<Record<string, string>> = {},
): TestPart {
  return {
    name,
    async run() {
      mkdirSync('.output/tests', { recursive: true });
      const file = `.output/tests/${name.replace(/\W+/g, '-')}.json`;
      rmSync(file, { force: true });
      const { isFine, output, seconds } = await runPackage(
        'vitest/vitest.mjs',
        ['run', '--config', config, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
        { NO_COLOR: '1', ...environment },
      );
      const report = readReport(file);
      if (report === null) return { name, passed: 0, failed: 1, seconds, output, pieces: [] };
      const { numPassedTests, numFailedTests, numPendingTests, testResults } = report;
      // A file that breaks before its first test has no test to fail.
      const broken = testResults.filter(
        ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
      ).length;
      const failed = numFailedTests + numPendingTests + broken;
      return {
        name,
        passed: numPassedTests,
        failed: failed === 0 && !isFine ? 1 : failed,
        seconds,
        output: isFine && failed === 0 ? '' : output,
        pieces: testResults.map(({ name: path, startTime, endTime }) => ({
          name: `${name}: ${relative('.', path)}`,
          seconds: (endTime - startTime) / 1_000,
        })),
      };
    },
  };
}

function readReport(file: string): VitestReport | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as VitestReport;
  } catch {
    return null;
  }
}
